package io.groundplan.export.diagram.svg;

import io.groundplan.export.diagram.Cell;

/** Turns cells into units of the SVG; lines run through the middle of cells. */
final class Units {

  /** From the middle of a row to the line that its text stands on. */
  static final int BASELINE = 4;

  private Units() {}

  /** The middle of a column. */
  static int x(int column) {
    return column * Cell.UNITS_WIDE + Cell.UNITS_WIDE / 2;
  }

  /** The middle of a row. */
  static int y(int row) {
    return row * Cell.UNITS_HIGH + Cell.UNITS_HIGH / 2;
  }

  /** The left edge of a column. */
  static int leftOf(int column) {
    return column * Cell.UNITS_WIDE;
  }

  /** The line that text in a row stands on. */
  static int baseline(int row) {
    return y(row) + BASELINE;
  }
}
