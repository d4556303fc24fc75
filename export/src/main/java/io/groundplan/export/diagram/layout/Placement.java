package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.CellSize;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.layout.Places.Row;
import io.groundplan.export.diagram.layout.Room.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives every item its cells, from the innermost frames outwards: blocks in rows, rows below each
 * other, all aligned to the left, so that a new member moves nothing that stands before it. Linear
 * in items and relations for each level of nesting.
 */
final class Placement {

  private final Graph graph;
  private final Measure measure;
  private final Plan plan;
  private final Room room;
  private final Places places;

  private Placement(Graph graph, Plan plan, Room room) {
    this.graph = graph;
    this.measure = new Measure(graph);
    this.plan = plan;
    this.room = room;
    this.places = new Places(graph.size());
  }

  /** Places everything on a drawing of that many columns. */
  static Places place(Graph graph, Plan plan, Room room, int columns) {
    Placement placement = new Placement(graph, plan, room);
    placement.fill(Graph.ROOT, columns);
    placement.settle(Graph.ROOT, 0, 0);
    return placement.places;
  }

  /** Sizes a frame and everything in it; positions are relative to the frame. */
  private void fill(int frame, int mostColumns) {
    int inner = frame == Graph.ROOT ? mostColumns : mostColumns - Measure.BOX_COLUMNS;
    int lanes = room.inside(frame, Side.LEFT) + room.inside(frame, Side.RIGHT);
    for (int child : graph.children(frame)) {
      if (graph.isFrame(child)) {
        fill(child, inner - lanes);
      } else {
        CellSize size = measure.least(child);
        places.resize(child, size.columns(), size.rows());
      }
    }
    if (HandPlacement.applies(graph, frame)) {
      new HandPlacement(graph, places).place(frame, inner);
    } else {
      placeRows(frame, inner - lanes);
    }
    enclose(frame);
  }

  private void placeRows(int frame, int inner) {
    boolean isRoot = frame == Graph.ROOT;
    int x = (isRoot ? 0 : 2) + room.inside(frame, Side.LEFT);
    int y = (isRoot ? 0 : 1) + room.inside(frame, Side.TOP);
    List<Row> rows = new ArrayList<>();
    for (List<Block> blocks : rowsOf(frame, inner)) {
      int column = x;
      Block previous = null;
      for (Block block : blocks) {
        column += previous == null ? room.before(block.first()) : gap(frame, previous, block);
        put(block, column, 0, inner);
        column += columns(block);
        previous = block;
      }
      if (!rows.isEmpty()) {
        y += new RowGap(graph, plan, places).between(frame, rows, blocks);
      }
      y += room.above(blocks.getFirst().first());
      int bottom = y;
      for (Block block : blocks) {
        shift(block, y);
        bottom = Math.max(bottom, y + rows(block) - 1);
      }
      rows.add(new Row(blocks, y, bottom));
      y = bottom + 1;
    }
    places.setRows(frame, rows);
  }

  private List<List<Block>> rowsOf(int frame, int inner) {
    RowFilling filling =
        new RowFilling(
            inner, block -> measured(block, inner), (left, right) -> gap(frame, left, right));
    for (List<Block> layer : plan.layers(frame, room)) {
      filling.addLayer(layer);
    }
    plan.loose(frame).forEach(block -> filling.fit(block, plan.elder(frame, block)));
    plan.notes(frame).forEach(filling::addRow);
    return filling.rows();
  }

  /** Blank columns between two neighbours in a row: a lane for a line, or room for a label. */
  private int gap(int frame, Block left, Block right) {
    int label = plan.widestLabelBetween(frame, left, right);
    int least = label >= 0 ? Math.max(5, label + 2) : plan.isDense(frame) ? 1 : 2;
    return least + room.before(right.first());
  }

  private int measured(Block block, int most) {
    put(block, 0, 0, most);
    return columns(block);
  }

  /** Puts the block with its upper left corner there; what is in it keeps together. */
  private void put(Block block, int left, int top, int most) {
    switch (block) {
      case Block.Single single -> places.move(single.node(), left, top);
      case Block.Span span -> putSpan(span, left, top, most);
    }
  }

  private void putSpan(Block.Span span, int left, int top, int most) {
    List<List<Block>> rows = new ArrayList<>();
    int widest = 0;
    int column = 0;
    for (Block member : span.members()) {
      int width = measured(member, most);
      if (rows.isEmpty() || column + 1 + width > most) {
        rows.add(new ArrayList<>());
        column = -1;
      }
      rows.getLast().add(member);
      column += 1 + room.before(member.first()) + width;
      widest = Math.max(widest, column);
    }
    int bar = span.bar();
    CellSize least = measure.least(bar);
    boolean pill = measure.isShape(bar, ItemShape.PILL);
    int columns = Math.max(widest, pill ? barColumns(bar, widest) : least.columns());
    places.resize(bar, columns, pill ? measure.pillRows(bar, columns) : least.rows());
    int distance = 1 + room.above(bar);
    int y = span.above() ? top + places.rows(bar) + distance : top;
    for (List<Block> row : rows) {
      y = putMembers(row, left + (columns - widest) / 2, y, most, pill) + distance;
    }
    places.move(bar, left, span.above() ? top : y);
  }

  /** As wide as the members, or as the widest line when that is more. */
  private int barColumns(int bar, int members) {
    return Math.max(members, graph.textColumns(bar) + Measure.BOX_COLUMNS);
  }

  private int putMembers(List<Block> row, int left, int top, int most, boolean level) {
    int height = row.stream().mapToInt(this::rows).max().orElse(0);
    int x = left;
    for (Block member : row) {
      x += room.before(member.first());
      put(member, x, top, most);
      if (level && member instanceof Block.Single(int node) && !graph.isFrame(node)) {
        places.resize(node, places.columns(node), height);
      }
      x += columns(member) + 1;
    }
    return top + height;
  }

  private void shift(Block block, int rows) {
    block.nodes().forEach(node -> places.move(node, places.left(node), places.top(node) + rows));
  }

  private int columns(Block block) {
    return block.nodes().stream().mapToInt(places::right).max().orElse(0)
        - block.nodes().stream().mapToInt(places::left).min().orElse(0)
        + 1;
  }

  private int rows(Block block) {
    return block.nodes().stream().mapToInt(places::bottom).max().orElse(0)
        - block.nodes().stream().mapToInt(places::top).min().orElse(0)
        + 1;
  }

  /** Draws the border around what the frame holds. */
  private void enclose(int frame) {
    int right = 0;
    int bottom = 0;
    for (int child : graph.children(frame)) {
      right = Math.max(right, places.right(child) + 1);
      bottom = Math.max(bottom, places.bottom(child) + 1);
    }
    if (frame == Graph.ROOT) {
      places.resize(frame, right + room.inside(frame, Side.RIGHT), bottom);
      return;
    }
    CellSize least = measure.least(frame);
    places.resize(
        frame,
        Math.max(least.columns(), right + 2 + room.inside(frame, Side.RIGHT)),
        Math.max(least.rows(), bottom + 1 + room.inside(frame, Side.BOTTOM)));
  }

  /** Turns positions relative to frames into positions on the drawing. */
  private void settle(int frame, int left, int top) {
    places.shiftContent(frame, left, top);
    for (int child : graph.children(frame)) {
      if (graph.isFrame(child)) {
        settle(child, places.left(child), places.top(child));
      }
    }
  }
}
