package io.groundplan.export.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a line runs: horizontally and vertically from corner to corner. The first corner lies on
 * the border of the item it comes from and the last on the border of the one it goes to; an arrow
 * stands in the cell beside that border and points at it.
 *
 * @param corners at least two, each in one column or row with the next
 * @param branch where the line leaves another one of the same source; up to there both run in the
 *     same cells
 */
public record ScenePath(List<Cell> corners, Optional<Cell> branch) {

  public ScenePath {
    corners = List.copyOf(corners);
    if (corners.size() < 2) {
      throw new IllegalArgumentException("A path has two ends, not " + corners);
    }
    for (int i = 1; i < corners.size(); i++) {
      Cell a = corners.get(i - 1);
      Cell b = corners.get(i);
      if ((a.column() == b.column()) == (a.row() == b.row())) {
        throw new IllegalArgumentException("From " + a + " to " + b + " is no straight line");
      }
    }
  }

  /** Every cell it runs through, from border to border. */
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    cells.add(corners.getFirst());
    for (int i = 1; i < corners.size(); i++) {
      Cell end = corners.get(i);
      Cell cell = cells.getLast();
      int columns = Integer.signum(end.column() - cell.column());
      int rows = Integer.signum(end.row() - cell.row());
      while (!cell.equals(end)) {
        cell = cell.plus(columns, rows);
        cells.add(cell);
      }
    }
    return List.copyOf(cells);
  }
}
