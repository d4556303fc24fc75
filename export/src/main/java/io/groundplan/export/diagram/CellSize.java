package io.groundplan.export.diagram;

/** Width and height in whole cells, borders included. */
public record CellSize(int columns, int rows) {

  public CellSize {
    if (columns < 0 || rows < 0) {
      throw new IllegalArgumentException(columns + "x" + rows + " is no size: it is negative");
    }
  }

  @Override
  public String toString() {
    return columns + "x" + rows;
  }
}
