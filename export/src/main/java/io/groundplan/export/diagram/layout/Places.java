package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.CellRect;
import java.util.ArrayList;
import java.util.List;

/** Where every node of a graph stands, and the rows of every frame. */
final class Places {

  /** Blocks side by side, from the top row to the bottom row of cells that they take. */
  record Row(List<Block> blocks, int top, int bottom) {}

  private final int[] left;
  private final int[] top;
  private final int[] columns;
  private final int[] rows;
  private final List<List<Row>> rowsOf = new ArrayList<>();

  Places(int nodes) {
    left = new int[nodes];
    top = new int[nodes];
    columns = new int[nodes];
    rows = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      rowsOf.add(new ArrayList<>());
    }
  }

  int left(int node) {
    return left[node];
  }

  int top(int node) {
    return top[node];
  }

  int columns(int node) {
    return columns[node];
  }

  int rows(int node) {
    return rows[node];
  }

  int right(int node) {
    return left[node] + columns[node] - 1;
  }

  int bottom(int node) {
    return top[node] + rows[node] - 1;
  }

  CellRect area(int node) {
    return CellRect.of(left[node], top[node], columns[node], rows[node]);
  }

  List<Row> rowsOf(int frame) {
    return rowsOf.get(frame);
  }

  void resize(int node, int newColumns, int newRows) {
    columns[node] = newColumns;
    rows[node] = newRows;
  }

  void move(int node, int newLeft, int newTop) {
    left[node] = newLeft;
    top[node] = newTop;
  }

  void setRows(int frame, List<Row> newRows) {
    rowsOf.set(frame, new ArrayList<>(newRows));
  }

  /** Shifts everything that stands in the frame. */
  void shiftContent(int frame, int byColumns, int byRows) {
    rowsOf
        .get(frame)
        .replaceAll(row -> new Row(row.blocks(), row.top() + byRows, row.bottom() + byRows));
    for (Row row : rowsOf.get(frame)) {
      for (Block block : row.blocks()) {
        for (int node : block.nodes()) {
          left[node] += byColumns;
          top[node] += byRows;
        }
      }
    }
  }
}
