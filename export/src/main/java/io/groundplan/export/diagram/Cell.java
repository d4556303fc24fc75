package io.groundplan.export.diagram;

/**
 * A place on the grid, counted in whole cells from the upper left corner; columns grow to the
 * right, rows downwards. Negative values are outside the drawing.
 */
public record Cell(int column, int row) implements Comparable<Cell> {

  /** Width of a cell in units of the SVG, and in pixels on the canvas at 100 %. */
  public static final int UNITS_WIDE = 8;

  /** Height of a cell in units of the SVG, and in pixels on the canvas at 100 %. */
  public static final int UNITS_HIGH = 16;

  /** The upper left corner of every drawing. */
  public static final Cell ORIGIN = new Cell(0, 0);

  /** The cell that many columns to the right and rows below. */
  public Cell plus(int columns, int rows) {
    return new Cell(column + columns, row + rows);
  }

  /** Reading order: by row, then by column. */
  @Override
  public int compareTo(Cell other) {
    return row != other.row
        ? Integer.compare(row, other.row)
        : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return column + "," + row;
  }
}
