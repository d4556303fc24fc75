package io.groundplan.export.diagram.layout;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Space beyond the least, given where lines or labels had none. Counted in cells and kept by node,
 * so that it stays where it is needed when rows change.
 */
final class Room {

  /** Sides of a frame between its border and what it holds. */
  enum Side {
    TOP,
    BOTTOM,
    LEFT,
    RIGHT
  }

  private final int[] above;
  private final int[] before;
  private final Map<Side, int[]> inside;
  private final BitSet joined;
  private final BitSet separate;

  private Room(int[] above, int[] before, Map<Side, int[]> inside, BitSet joined, BitSet separate) {
    this.above = above;
    this.before = before;
    this.inside = inside;
    this.joined = joined;
    this.separate = separate;
  }

  static Room none(int nodes) {
    Map<Side, int[]> inside = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      inside.put(side, new int[nodes]);
    }
    return new Room(new int[nodes], new int[nodes], inside, new BitSet(nodes), new BitSet());
  }

  Room copy() {
    Map<Side, int[]> sides = new EnumMap<>(Side.class);
    inside.forEach((side, cells) -> sides.put(side, cells.clone()));
    return new Room(
        above.clone(), before.clone(), sides, (BitSet) joined.clone(), (BitSet) separate.clone());
  }

  /** Rows beyond the least above the row that begins with this node. */
  int above(int node) {
    return above[node];
  }

  /** Columns beyond the least before the block that begins with this node. */
  int before(int node) {
    return before[node];
  }

  /** Cells between the border of a frame and what it holds. */
  int inside(int frame, Side side) {
    return sides(side)[frame];
  }

  /** Does the layer that begins with this node share the row of the layer above it? */
  boolean isJoined(int node) {
    return joined.get(node);
  }

  /** Must this edge share its line with no other? */
  boolean isSeparate(Edge edge) {
    return separate.get(edge.index());
  }

  void separate(Edge edge) {
    separate.set(edge.index());
  }

  /** Rooms with one cell less, each in another place that has more than the least. */
  Map<String, Room> tighter() {
    Map<String, Room> tighter = new LinkedHashMap<>();
    for (int node = 0; node < above.length; node++) {
      int n = node;
      if (above[n] > 0) {
        tighter.put("less above " + n, changed(room -> room.above[n]--));
      }
      for (Side side : Side.values()) {
        if (inside(n, side) > 0) {
          tighter.put("less " + side + " " + n, changed(room -> room.sides(side)[n]--));
        }
      }
    }
    return tighter;
  }

  private Room changed(Consumer<Room> change) {
    Room room = copy();
    change.accept(room);
    return room;
  }

  void addAbove(int node, int rows, int most) {
    above[node] = Math.max(above[node], Math.min(most, above[node] + rows));
  }

  void addBefore(int node, int columns, int most) {
    before[node] = Math.max(before[node], Math.min(most, before[node] + columns));
  }

  void addInside(int frame, Side side, int cells, int most) {
    int[] sides = sides(side);
    sides[frame] = Math.max(sides[frame], Math.min(most, sides[frame] + cells));
  }

  void join(int node) {
    joined.set(node);
  }

  private int[] sides(Side side) {
    return Objects.requireNonNull(inside.get(side));
  }
}
