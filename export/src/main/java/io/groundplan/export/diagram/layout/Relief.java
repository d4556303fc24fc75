package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.layout.Places.Row;
import io.groundplan.export.diagram.layout.Room.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Changes worth trying in a layout in which everything has a place: a wider lane where a line is
 * squeezed between borders, and a lane beside a frame that a line only passes through.
 */
final class Relief {

  private static final int LEAST_RUN = 3;
  private static final int LANE = 2;
  private static final int MOST = 6;

  private final Graph graph;
  private final Attempt attempt;
  private final Terrain terrain;
  private final Places places;
  private final Map<String, Change> changes = new LinkedHashMap<>();

  private Relief(Graph graph, Attempt attempt) {
    this.graph = graph;
    this.attempt = attempt;
    this.terrain = attempt.routing().tracks().terrain();
    this.places = attempt.places();
  }

  /** Changes to try one by one. */
  static List<Change> of(Graph graph, Attempt attempt) {
    Relief relief = new Relief(graph, attempt);
    for (Way way : attempt.routing().ways()) {
      if (attempt.labels().homeless().contains(way.edge())) {
        relief.label(way);
      }
    }
    for (Way way : attempt.routing().ways()) {
      relief.besideFrames(way);
    }
    for (Edge edge : attempt.routing().crossing()) {
      relief.besideAll(edge);
    }
    for (Way way : attempt.routing().ways()) {
      relief.squeezes(way);
    }
    return List.copyOf(relief.changes.values());
  }

  /** Width for a label beside either end of its line, or a row for it. */
  private void label(Way way) {
    Edge edge = way.edge();
    if (!attempt.room().isSeparate(edge)) {
      offer("separate " + edge.index(), room -> room.separate(edge));
    }
    int[] cells = way.cells();
    int columns = way.edge().labelColumns() + 2;
    for (int i : new int[] {cells.length - 2, cells.length / 2, 1}) {
      int column = cells[i] % terrain.columns();
      int row = cells[i] / terrain.columns();
      int frame = innermost(column, row);
      if (!HandPlacement.applies(graph, frame)) {
        relieveUpright(frame, column, row, columns);
        relieveLevel(frame, row);
      }
    }
  }

  private void besideFrames(Way way) {
    for (int cell : way.cells()) {
      int frame = terrain.frameAt(cell);
      if (frame != 0
          && !graph.holds(frame, way.edge().from())
          && !graph.holds(frame, way.edge().to())) {
        int parent = graph.parent(frame);
        offer("left of " + frame, room -> widenBefore(room, parent, frame));
        offer("right of " + frame, room -> widenAfter(room, parent, frame));
      }
    }
  }

  /** A line that crosses another may find a way around everything. */
  private void besideAll(Edge edge) {
    int frame = graph.commonFrame(edge.from(), edge.to());
    offer("inside left " + frame, room -> room.addInside(frame, Side.LEFT, LANE, MOST));
    offer("inside right " + frame, room -> room.addInside(frame, Side.RIGHT, LANE, MOST));
  }

  private void squeezes(Way way) {
    int[] cells = way.cells();
    int run = 0;
    for (int i = 2; i < cells.length - 1; i++) {
      boolean vertical = Math.abs(cells[i] - cells[i - 1]) != 1;
      boolean straight = cells[i] - cells[i - 1] == cells[i - 1] - cells[i - 2];
      int extra = terrain.cost(cells[i], vertical) - Terrain.STEP;
      run = extra > 0 && straight && terrain.frameAt(cells[i]) == 0 ? run + 1 : 0;
      if (run == LEAST_RUN) {
        relieve(cells[i - 1] % terrain.columns(), cells[i - 1] / terrain.columns(), vertical);
      }
    }
  }

  private void relieve(int column, int row, boolean vertical) {
    int frame = innermost(column, row);
    if (HandPlacement.applies(graph, frame)) {
      return;
    }
    if (vertical) {
      relieveUpright(frame, column, row, LANE);
    } else {
      relieveLevel(frame, row);
    }
  }

  private void relieveUpright(int frame, int column, int row, int columns) {
    for (Row blocks : places.rowsOf(frame)) {
      if (row >= blocks.top() && row <= blocks.bottom()) {
        Optional<Block> right =
            blocks.blocks().stream().filter(block -> left(block) > column).findFirst();
        boolean first = right.isPresent() && right.get().equals(blocks.blocks().getFirst());
        if (right.isEmpty()) {
          widenRight(frame, columns);
        } else if (first) {
          offer("inside left " + frame, room -> room.addInside(frame, Side.LEFT, LANE, MOST));
        } else {
          int node = right.get().first();
          offer(
              "before " + node + " by " + columns,
              room -> room.addBefore(node, columns, columns + 2 * MOST));
        }
        return;
      }
    }
    widenRight(frame, columns);
  }

  private void widenRight(int frame, int columns) {
    offer(
        "inside right " + frame + " by " + columns,
        room -> room.addInside(frame, Side.RIGHT, columns, columns + MOST));
  }

  private void relieveLevel(int frame, int row) {
    List<Row> rows = places.rowsOf(frame);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).top() > row) {
        int node = rows.get(i).blocks().getFirst().first();
        offer("above " + node, room -> room.addAbove(node, 1, MOST));
        return;
      }
    }
    offer("inside bottom " + frame, room -> room.addInside(frame, Side.BOTTOM, 1, 2));
  }

  private void widenBefore(Room room, int parent, int frame) {
    for (Row row : places.rowsOf(parent)) {
      List<Block> blocks = row.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i).nodes().contains(frame)) {
          if (i == 0) {
            room.addInside(parent, Side.LEFT, LANE, MOST);
          } else {
            room.addBefore(blocks.get(i).first(), LANE, 2 * MOST);
          }
        }
      }
    }
  }

  private void widenAfter(Room room, int parent, int frame) {
    for (Row row : places.rowsOf(parent)) {
      List<Block> blocks = row.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i).nodes().contains(frame)) {
          if (i == blocks.size() - 1) {
            room.addInside(parent, Side.RIGHT, LANE, MOST);
          } else {
            room.addBefore(blocks.get(i + 1).first(), LANE, 2 * MOST);
          }
        }
      }
    }
  }

  private void offer(String what, Consumer<Room> change) {
    changes.computeIfAbsent(
        what,
        w -> {
          Room room = attempt.room().copy();
          change.accept(room);
          return new Change(w, room);
        });
  }

  /** The smallest frame with the cell inside its border. */
  private int innermost(int column, int row) {
    int frame = Graph.ROOT;
    boolean deeper = true;
    while (deeper) {
      deeper = false;
      for (int child : graph.children(frame)) {
        CellRect area = places.area(child);
        if (graph.isFrame(child)
            && column > area.left()
            && column < area.right()
            && row > area.top()
            && row < area.bottom()) {
          frame = child;
          deeper = true;
          break;
        }
      }
    }
    return frame;
  }

  private int left(Block block) {
    return block.nodes().stream().mapToInt(places::left).min().orElse(0);
  }
}
