package io.groundplan.export.diagram;

/**
 * A rectangle of whole cells. A border runs through the middle of the outermost cells, so the
 * rectangle of a box holds its border.
 */
public record CellRect(Cell corner, CellSize size) {

  /** The rectangle with this upper left corner, width and height. */
  public static CellRect of(int column, int row, int columns, int rows) {
    return new CellRect(new Cell(column, row), new CellSize(columns, rows));
  }

  /** Leftmost column. */
  public int left() {
    return corner.column();
  }

  /** Topmost row. */
  public int top() {
    return corner.row();
  }

  /** Rightmost column, inclusive. */
  public int right() {
    return corner.column() + size.columns() - 1;
  }

  /** Lowest row, inclusive. */
  public int bottom() {
    return corner.row() + size.rows() - 1;
  }

  /** The number of columns. */
  public int columns() {
    return size.columns();
  }

  /** The number of rows. */
  public int rows() {
    return size.rows();
  }

  /** Is the cell inside or on the border? */
  public boolean contains(Cell cell) {
    return cell.column() >= left()
        && cell.column() <= right()
        && cell.row() >= top()
        && cell.row() <= bottom();
  }

  /** Is the whole other rectangle inside or on the border? */
  public boolean contains(CellRect other) {
    return other.left() >= left()
        && other.right() <= right()
        && other.top() >= top()
        && other.bottom() <= bottom();
  }

  /** Do the two share a cell? */
  public boolean overlaps(CellRect other) {
    return left() <= other.right()
        && other.left() <= right()
        && top() <= other.bottom()
        && other.top() <= bottom();
  }

  /** This rectangle with that many cells added on every side. */
  public CellRect grown(int columns, int rows) {
    return of(left() - columns, top() - rows, columns() + 2 * columns, rows() + 2 * rows);
  }

  @Override
  public String toString() {
    return corner + " " + size;
  }
}
