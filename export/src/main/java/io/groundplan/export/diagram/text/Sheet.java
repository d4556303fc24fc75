package io.groundplan.export.diagram.text;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.CellText;

/**
 * A grid of characters. Lines are kept as arms of each cell and become characters at the end, so
 * that any two lines that meet are joined.
 */
final class Sheet {

  private static final int UP = 0;
  private static final int DOWN = 1;
  private static final int LEFT = 2;
  private static final int RIGHT = 3;

  private final int columns;
  private final int rows;
  private final byte[][] arms;
  private final String[] texts;
  private final boolean[] written;

  Sheet(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    arms = new byte[columns * rows][4];
    texts = new String[columns * rows];
    written = new boolean[columns * rows];
  }

  /** Joins two neighbouring cells by a line: 1 single, 2 double. */
  void join(Cell a, Cell b, int weight) {
    arm(a, direction(a, b), weight);
    arm(b, direction(b, a), weight);
  }

  /** Lets the line end in the middle of the first cell, coming from the second. */
  void arm(Cell cell, Cell towards, int weight) {
    arm(cell, direction(cell, towards), weight);
  }

  /** Draws a border. */
  void border(CellRect area, int weight) {
    for (int column = area.left(); column < area.right(); column++) {
      join(new Cell(column, area.top()), new Cell(column + 1, area.top()), weight);
      join(new Cell(column, area.bottom()), new Cell(column + 1, area.bottom()), weight);
    }
    for (int row = area.top(); row < area.bottom(); row++) {
      join(new Cell(area.left(), row), new Cell(area.left(), row + 1), weight);
      join(new Cell(area.right(), row), new Cell(area.right(), row + 1), weight);
    }
  }

  /** Empties the cells, so that nothing of another item shows through. */
  void clear(CellRect area) {
    for (int row = area.top(); row <= area.bottom(); row++) {
      for (int column = area.left(); column <= area.right(); column++) {
        if (isInside(column, row)) {
          arms[at(column, row)] = new byte[4];
          written[at(column, row)] = false;
        }
      }
    }
  }

  /** Writes text over whatever is there; wide characters take two cells. */
  void write(Cell start, String text) {
    int column = start.column();
    for (String cluster : CellText.clusters(text)) {
      int width = CellText.columns(cluster);
      set(column, start.row(), cluster);
      for (int i = 1; i < width; i++) {
        set(column + i, start.row(), "");
      }
      column += width;
    }
  }

  /** The characters of a row, without blanks at its end. */
  String row(int row, Glyphs glyphs) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      byte[] cell = arms[at(column, row)];
      if (written[at(column, row)]) {
        line.append(texts[at(column, row)]);
      } else if (cell[UP] + cell[DOWN] + cell[LEFT] + cell[RIGHT] == 0) {
        line.append(' ');
      } else {
        line.append(glyphs.line(cell[UP], cell[DOWN], cell[LEFT], cell[RIGHT]));
      }
    }
    return line.toString().stripTrailing();
  }

  int rows() {
    return rows;
  }

  private static int direction(Cell from, Cell to) {
    if (from.column() == to.column()) {
      return to.row() < from.row() ? UP : DOWN;
    }
    return to.column() < from.column() ? LEFT : RIGHT;
  }

  private void arm(Cell cell, int direction, int weight) {
    if (isInside(cell.column(), cell.row())) {
      byte[] own = arms[at(cell.column(), cell.row())];
      own[direction] = (byte) Math.max(own[direction], weight);
    }
  }

  private void set(int column, int row, String text) {
    if (isInside(column, row)) {
      texts[at(column, row)] = text;
      written[at(column, row)] = true;
    }
  }

  private boolean isInside(int column, int row) {
    return column >= 0 && column < columns && row >= 0 && row < rows;
  }

  private int at(int column, int row) {
    return row * columns + column;
  }
}
