package io.groundplan.export.diagram.svg;

import io.groundplan.export.diagram.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The data of an SVG path along cells, with round corners. Where another line leaves it, a corner
 * stays sharp, so that both meet under the dot there.
 */
record RoundedPath(Set<Cell> sharp) {

  /** Length of an arrow, which is as wide. */
  private static final int ARROW = 8;

  /** How far a line ends before the tip of its arrow. */
  private static final int BEFORE_TIP = 6;

  private static final int RADIUS = 6;

  /** Half the width of a dot. */
  private static final int DOT = 3;

  private record Point(int x, int y, boolean isSharp) {

    int distance(Point other) {
      return Math.abs(x - other.x) + Math.abs(y - other.y);
    }

    Point towards(Point other, int units) {
      return new Point(
          x + Integer.signum(other.x - x) * units,
          y + Integer.signum(other.y - y) * units,
          isSharp);
    }
  }

  /** Through the middle of all cells; shorter where an arrow stands. */
  String of(List<Cell> cells, boolean arrowAtStart, boolean arrowAtEnd) {
    List<Point> points = corners(cells);
    int last = points.size() - 1;
    Point start = points.getFirst();
    Point end = points.get(last);
    points.set(0, arrowAtStart ? start.towards(points.get(1), BEFORE_TIP) : start);
    points.set(last, arrowAtEnd ? end.towards(points.get(last - 1), BEFORE_TIP) : end);
    StringBuilder path = new StringBuilder();
    path.append('M').append(points.getFirst().x()).append(' ').append(points.getFirst().y());
    for (int i = 1; i < last; i++) {
      Point corner = points.get(i);
      int before = corner.distance(points.get(i - 1)) / (i == 1 ? 1 : 2);
      int after = corner.distance(points.get(i + 1)) / (i + 1 == last ? 1 : 2);
      int radius = corner.isSharp() ? 0 : Math.min(RADIUS, Math.min(before, after));
      straight(path, points.get(i - 1), corner.towards(points.get(i - 1), radius));
      if (radius > 0) {
        Point next = corner.towards(points.get(i + 1), radius);
        path.append('Q').append(corner.x()).append(' ').append(corner.y());
        path.append(' ').append(next.x()).append(' ').append(next.y());
      }
    }
    straight(path, points.get(last - 1), points.get(last));
    return path.toString();
  }

  /** A triangle whose tip is the middle of the cell that a line ends in. */
  static String arrow(Cell before, Cell end) {
    int right = Integer.signum(end.column() - before.column()) * ARROW;
    int down = Integer.signum(end.row() - before.row()) * ARROW;
    int halfRight = right / 2;
    int halfDown = down / 2;
    return ("M" + Units.x(end.column()) + " " + Units.y(end.row()))
        + ("l" + (-right - halfDown) + " " + (-down - halfRight))
        + ("l" + down + " " + right + "z");
  }

  /** A dot in the middle of a cell. */
  static String dot(Cell cell) {
    return ("M" + (Units.x(cell.column()) - DOT) + " " + Units.y(cell.row()))
        + ("a" + DOT + " " + DOT + " 0 1 0 " + 2 * DOT + " 0")
        + ("a" + DOT + " " + DOT + " 0 1 0 " + -2 * DOT + " 0z");
  }

  private List<Point> corners(List<Cell> cells) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean isEnd = i == 0 || i == cells.size() - 1;
      if (isEnd || turns(cells.get(i - 1), cells.get(i + 1))) {
        Cell cell = cells.get(i);
        points.add(new Point(Units.x(cell.column()), Units.y(cell.row()), sharp.contains(cell)));
      }
    }
    return points;
  }

  private static boolean turns(Cell before, Cell after) {
    return before.column() != after.column() && before.row() != after.row();
  }

  private static void straight(StringBuilder path, Point from, Point to) {
    if (from.y() == to.y()) {
      path.append('H').append(to.x());
    } else {
      path.append('V').append(to.y());
    }
  }
}
