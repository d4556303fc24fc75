package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.layout.Places.Row;
import io.groundplan.export.diagram.layout.Room.Side;
import java.util.List;

/**
 * Gives room where lines or labels found none: a lane between rows or siblings, width for a label.
 */
final class Growth {

  private static final int MOST_LANES = 6;
  private static final int MOST_PADDING = 8;

  private final Graph graph;
  private final Places places;
  private final Room room;

  private Growth(Graph graph, Attempt attempt) {
    this.graph = graph;
    this.places = attempt.places();
    this.room = attempt.room().copy();
  }

  /** The room of the attempt, and more of it where it failed. */
  static Room of(Graph graph, Attempt attempt) {
    Growth growth = new Growth(graph, attempt);
    attempt.routing().failed().forEach(growth::growForLine);
    attempt.labels().homeless().forEach(growth::growForLabel);
    attempt.titles().homeless().forEach(frame -> growth.room.addInside(frame, Side.RIGHT, 4, 40));
    if (attempt.routing().failed().isEmpty() && attempt.labels().homeless().isEmpty()) {
      attempt.routing().crossing().stream().limit(2).forEach(growth::growForLine);
    }
    return growth.room;
  }

  private void growForLine(Edge edge) {
    int frame = graph.commonFrame(edge.from(), edge.to());
    int from = graph.childTowards(frame, edge.from());
    int to = graph.childTowards(frame, edge.to());
    growBetween(frame, from, to, 2);
    growAround(from, edge.from());
    growAround(to, edge.to());
    room.addInside(frame, Side.RIGHT, 2, MOST_PADDING);
  }

  private void growForLabel(Edge edge) {
    int frame = graph.commonFrame(edge.from(), edge.to());
    int from = graph.childTowards(frame, edge.from());
    int to = graph.childTowards(frame, edge.to());
    growBetween(frame, from, to, edge.labelColumns() + 2);
    int missing = edge.labelColumns() + 3 - places.columns(frame) / 2;
    if (missing > 0 && frame != Graph.ROOT) {
      room.addInside(frame, Side.RIGHT, missing, edge.labelColumns() + MOST_PADDING);
    }
  }

  private void growBetween(int frame, int from, int to, int columns) {
    List<Row> rows = places.rowsOf(frame);
    int fromRow = row(rows, from);
    int toRow = row(rows, to);
    if (fromRow < 0 || toRow < 0) {
      return;
    }
    if (fromRow == toRow) {
      int right = places.left(from) < places.left(to) ? to : from;
      for (Block block : rows.get(fromRow).blocks()) {
        if (block.nodes().contains(right)) {
          room.addBefore(block.first(), columns, 40);
        }
      }
      return;
    }
    for (int row = Math.min(fromRow, toRow) + 1; row <= Math.max(fromRow, toRow); row++) {
      room.addAbove(rows.get(row).blocks().getFirst().first(), 1, MOST_LANES);
    }
  }

  private void growAround(int outermost, int node) {
    for (int n = node; n != outermost && n > Graph.ROOT; n = graph.parent(n)) {
      int frame = graph.parent(n);
      room.addInside(frame, Side.TOP, 1, 2);
      room.addInside(frame, Side.BOTTOM, 1, 2);
      room.addInside(frame, Side.RIGHT, 2, 4);
    }
  }

  private static int row(List<Row> rows, int node) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).blocks().stream().anyMatch(block -> block.nodes().contains(node))) {
        return row;
      }
    }
    return -1;
  }
}
