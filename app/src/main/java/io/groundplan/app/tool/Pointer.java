package io.groundplan.app.tool;

import io.groundplan.export.diagram.Cell;
import java.util.Optional;

/**
 * Where the pointer is.
 *
 * @param x pixels from the left edge of the view
 * @param y pixels from the upper edge of the view
 * @param column columns from the left edge of the drawing, with the fraction inside the cell
 * @param row rows from the upper edge of the drawing, with the fraction inside the cell
 * @param hit what is under it
 */
public record Pointer(double x, double y, double column, double row, Optional<Hit> hit) {

  /** The cell under the pointer. */
  public Cell cell() {
    return new Cell((int) Math.floor(column), (int) Math.floor(row));
  }

  /** Pixels between here and there. */
  public double distance(Pointer other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
