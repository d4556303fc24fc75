package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.TextLine;
import java.util.Arrays;
import java.util.List;

/**
 * The ground on which lines run: which cells are taken by boxes and borders, and what a step over
 * each of the others costs. A margin around the drawing leaves lanes outside everything.
 */
final class Terrain {

  /** Costs are counted in twentieths of a step. */
  static final int STEP = 20;

  static final int BLOCKED = -1;

  private static final int NEAR_BOX = 7;
  private static final int ALONG_BOX = 12;
  private static final int ALONG_FRAME = 50;
  private static final int OVER_TITLE = 50;

  private final Graph graph;
  private final Places places;
  private final int columns;
  private final int rows;
  private final int[] horizontalCost;
  private final int[] verticalCost;
  private final int[] frame;
  private final int[] columnOf;
  private final boolean[] corner;
  private final boolean[] hazard;
  private final boolean[] side;
  private final boolean[] ink;

  Terrain(Graph graph, Places places, int columns, int rows) {
    this.graph = graph;
    this.places = places;
    this.columns = columns;
    this.rows = rows;
    horizontalCost = new int[columns * rows];
    verticalCost = new int[columns * rows];
    frame = new int[columns * rows];
    columnOf = new int[columns * rows];
    for (int cell = 0; cell < columnOf.length; cell++) {
      columnOf[cell] = cell % columns;
    }
    corner = new boolean[columns * rows];
    hazard = new boolean[columns * rows];
    side = new boolean[columns * rows];
    ink = new boolean[columns * rows];
    Arrays.fill(horizontalCost, STEP);
    Arrays.fill(verticalCost, STEP);
    for (int node = 1; node < graph.size(); node++) {
      surround(places.area(node), graph.isFrame(node));
    }
    for (int node = 1; node < graph.size(); node++) {
      if (graph.isFrame(node)) {
        border(node);
      } else {
        block(node);
      }
    }
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  int at(int column, int row) {
    return row * columns + column;
  }

  /** The column of a cell. */
  int column(int cell) {
    return columnOf[cell];
  }

  /** The row of a cell. */
  int row(int cell) {
    return cell / columns;
  }

  /** The neighbour of a cell, or -1 beyond the edge. */
  int next(int cell, int direction) {
    return switch (direction) {
      case Direction.UP -> cell - columns;
      case Direction.DOWN -> cell + columns < columnOf.length ? cell + columns : -1;
      case Direction.LEFT -> columnOf[cell] > 0 ? cell - 1 : -1;
      default -> columnOf[cell] + 1 < columns ? cell + 1 : -1;
    };
  }

  boolean isInside(int column, int row) {
    return column >= 0 && column < columns && row >= 0 && row < rows;
  }

  /** Cost of a step into the cell, or {@link #BLOCKED}. */
  int cost(int cell, boolean vertical) {
    return vertical ? verticalCost[cell] : horizontalCost[cell];
  }

  /** The frame whose border the cell belongs to; 0 when it is none. */
  int frameAt(int cell) {
    return frame[cell];
  }

  /** Is it the corner of a box or a frame? */
  boolean isCorner(int cell) {
    return corner[cell];
  }

  /** Does the left or right side of a box or frame stand there? */
  boolean isSide(int cell) {
    return side[cell];
  }

  /** Does a border or the text of a box stand there? */
  boolean isInk(int cell) {
    return ink[cell];
  }

  /** Would a line that meets the border here read as a part of the text beside it? */
  boolean isHazard(int cell) {
    return hazard[cell];
  }

  Graph graph() {
    return graph;
  }

  Places places() {
    return places;
  }

  /** No line may pass the title of this frame where it stands by default. */
  void closeTitle(int node) {
    CellRect title = TitlePlacement.preferred(graph, places, node);
    for (int column = title.left() - 1; column <= title.right() + 1; column++) {
      if (isInside(column, title.top())) {
        verticalCost[at(column, title.top())] = BLOCKED;
      }
    }
  }

  private void surround(CellRect area, boolean isFrame) {
    int near = isFrame ? 0 : NEAR_BOX;
    int along = isFrame ? ALONG_FRAME : ALONG_BOX;
    for (int column = area.left(); column <= area.right(); column++) {
      add(column, area.top() - 1, near + along, near);
      add(column, area.bottom() + 1, near + along, near);
      if (isFrame) {
        add(column, area.top() + 1, along, 0);
        add(column, area.bottom() - 1, along, 0);
      }
    }
    for (int row = area.top(); row <= area.bottom(); row++) {
      add(area.left() - 1, row, near, near + along);
      add(area.right() + 1, row, near, near + along);
      if (isFrame) {
        add(area.left() + 1, row, 0, along);
        add(area.right() - 1, row, 0, along);
      }
    }
  }

  private void add(int column, int row, int horizontal, int vertical) {
    if (isInside(column, row)) {
      horizontalCost[at(column, row)] += horizontal;
      verticalCost[at(column, row)] += vertical;
    }
  }

  private void border(int node) {
    CellRect area = places.area(node);
    for (int column = area.left(); column <= area.right(); column++) {
      edge(column, area.top(), node, true);
      edge(column, area.bottom(), node, true);
    }
    for (int row = area.top(); row <= area.bottom(); row++) {
      edge(area.left(), row, node, false);
      edge(area.right(), row, node, false);
    }
    corners(area);
    mark(area);
    if (graph.item(node).face().lines().isEmpty()) {
      return;
    }
    CellRect title = TitlePlacement.preferred(graph, places, node);
    for (int column = title.left() - 2; column <= title.right() + 2; column++) {
      if (isInside(column, title.top()) && verticalCost[at(column, title.top())] >= 0) {
        verticalCost[at(column, title.top())] += OVER_TITLE;
      }
    }
  }

  private void edge(int column, int row, int node, boolean horizontal) {
    if (!isInside(column, row)) {
      return;
    }
    int cell = at(column, row);
    frame[cell] = node;
    if (horizontal) {
      horizontalCost[cell] = BLOCKED;
    } else {
      verticalCost[cell] = BLOCKED;
    }
  }

  private void corners(CellRect area) {
    for (int column : new int[] {area.left(), area.right()}) {
      for (int row : new int[] {area.top(), area.bottom()}) {
        if (isInside(column, row)) {
          int cell = at(column, row);
          corner[cell] = true;
          horizontalCost[cell] = BLOCKED;
          verticalCost[cell] = BLOCKED;
        }
      }
    }
  }

  private void mark(CellRect area) {
    for (int column = area.left(); column <= area.right(); column++) {
      markInk(column, area.top());
      markInk(column, area.bottom());
    }
    for (int row = area.top(); row <= area.bottom(); row++) {
      for (int column : new int[] {area.left(), area.right()}) {
        markInk(column, row);
        if (isInside(column, row)) {
          side[at(column, row)] = area.rows() > 1;
        }
      }
    }
  }

  private void markText(CellRect area, int row) {
    for (int column = area.left() + 1; column < area.right(); column++) {
      markInk(column, row);
    }
  }

  private void markInk(int column, int row) {
    if (isInside(column, row)) {
      ink[at(column, row)] = true;
    }
  }

  private void block(int node) {
    CellRect area = places.area(node);
    for (int row = area.top(); row <= area.bottom(); row++) {
      for (int column = area.left(); column <= area.right(); column++) {
        if (isInside(column, row)) {
          horizontalCost[at(column, row)] = BLOCKED;
          verticalCost[at(column, row)] = BLOCKED;
        }
      }
    }
    corners(area);
    List<TextLine> lines = graph.item(node).face().lines();
    mark(area);
    int textTop = area.top() + (area.rows() - lines.size()) / 2;
    for (int i = 0; i < lines.size(); i++) {
      markText(area, textTop + i);
    }
    if (area.rows() > 2 && !lines.isEmpty()) {
      hazards(area, lines.getFirst(), area.top());
      hazards(area, lines.getLast(), area.bottom());
    }
  }

  /** In pure ASCII a colon below a plus sign looks like the beginning of a dotted line. */
  private void hazards(CellRect area, TextLine line, int row) {
    int column = area.left() + (area.columns() - line.columns()) / 2;
    for (int i = 0; i < line.text().length(); i++) {
      if (":|+^".indexOf(line.text().charAt(i)) >= 0 && isInside(column + i, row)) {
        hazard[at(column + i, row)] = true;
      }
    }
  }
}
