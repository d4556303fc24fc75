package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.FixedPlace;
import io.groundplan.export.diagram.layout.Places.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places what stands in a frame where somebody has put something by hand: that stays where it is,
 * and each new item takes the nearest free cells after the last sibling that has a place. For every
 * new item the free area is searched once, in time linear in its cells.
 */
final class HandPlacement {

  private static final int BLANK_COLUMNS = 2;
  private static final int BLANK_ROWS = 1;

  private final Graph graph;
  private final Places places;

  HandPlacement(Graph graph, Places places) {
    this.graph = graph;
    this.places = places;
  }

  /** Has anything in the frame been put by hand? */
  static boolean applies(Graph graph, int frame) {
    return graph.children(frame).stream().anyMatch(child -> graph.item(child).fixed().isPresent());
  }

  /** Places the children of a frame, whose sizes are known, relative to the frame. */
  void place(int frame, int inner) {
    boolean isRoot = frame == Graph.ROOT;
    Cell corner =
        isRoot ? Cell.ORIGIN : new Cell(DiagramScene.INNER_COLUMNS, DiagramScene.INNER_ROWS);
    List<Integer> placed = new ArrayList<>();
    for (int child : graph.children(frame)) {
      Optional<FixedPlace> fixed = graph.item(child).fixed();
      fixed.ifPresent(place -> {
        places.move(
            child,
            corner.column() + place.position().column(),
            corner.row() + place.position().row());
        placed.add(child);
      });
    }
    Optional<Integer> last = Optional.empty();
    for (int child : graph.children(frame)) {
      if (graph.item(child).fixed().isEmpty()) {
        Cell cell = nearestFree(child, placed, last, corner, inner);
        places.move(child, cell.column(), cell.row());
        placed.add(child);
      }
      last = Optional.of(child);
    }
    List<Block> blocks = new ArrayList<>();
    placed.forEach(child -> blocks.add(new Block.Single(child)));
    places.setRows(frame, List.of(new Row(blocks, 0, 0)));
  }

  private Cell nearestFree(
      int child, List<Integer> placed, Optional<Integer> last, Cell corner, int inner) {
    int columns = places.columns(child);
    int rows = places.rows(child);
    int anchorColumn =
        last.map(node -> places.right(node) + 1 + BLANK_COLUMNS).orElse(corner.column());
    int anchorRow = last.map(places::top).orElse(corner.row());
    int lastColumn = Math.max(corner.column(), corner.column() + inner - columns);
    int lastRow =
        placed.stream().mapToInt(places::bottom).max().orElse(corner.row() - 1) + 1 + BLANK_ROWS;
    Occupancy occupancy = new Occupancy(lastColumn + columns + 1, lastRow + rows + 1);
    for (int node : placed) {
      occupancy.fill(places.area(node).grown(BLANK_COLUMNS, BLANK_ROWS));
    }
    occupancy.sum();
    Cell best = new Cell(corner.column(), Math.max(corner.row(), lastRow));
    int bestDistance = Integer.MAX_VALUE;
    for (int row = corner.row(); row <= lastRow; row++) {
      for (int column = corner.column(); column <= lastColumn; column++) {
        int distance =
            Math.abs(column - anchorColumn)
                + 2 * Math.abs(row - anchorRow)
                + (row < anchorRow ? 200 : 0);
        if (distance < bestDistance && occupancy.isFree(CellRect.of(column, row, columns, rows))) {
          bestDistance = distance;
          best = new Cell(column, row);
        }
      }
    }
    return best;
  }

  /** Which cells are taken, with sums so that a rectangle is tested in constant time. */
  private static final class Occupancy {

    private final int columns;
    private final int rows;
    private final int[] taken;

    Occupancy(int columns, int rows) {
      this.columns = columns;
      this.rows = rows;
      this.taken = new int[(columns + 1) * (rows + 1)];
    }

    void fill(CellRect area) {
      for (int row = Math.max(0, area.top()); row <= Math.min(rows - 1, area.bottom()); row++) {
        for (int column = Math.max(0, area.left());
            column <= Math.min(columns - 1, area.right());
            column++) {
          taken[at(column + 1, row + 1)] = 1;
        }
      }
    }

    void sum() {
      for (int row = 1; row <= rows; row++) {
        for (int column = 1; column <= columns; column++) {
          taken[at(column, row)] +=
              taken[at(column - 1, row)]
                  + taken[at(column, row - 1)]
                  - taken[at(column - 1, row - 1)];
        }
      }
    }

    boolean isFree(CellRect area) {
      int right = Math.min(columns, area.right() + 1);
      int bottom = Math.min(rows, area.bottom() + 1);
      return taken[at(right, bottom)]
              - taken[at(area.left(), bottom)]
              - taken[at(right, area.top())]
              + taken[at(area.left(), area.top())]
          == 0;
    }

    private int at(int column, int row) {
      return row * (columns + 1) + column;
    }
  }
}
