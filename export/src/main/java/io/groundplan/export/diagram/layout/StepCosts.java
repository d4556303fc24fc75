package io.groundplan.export.diagram.layout;

import java.util.Arrays;

/**
 * What a step of one line costs, and where it may bend or branch. All costs are in twentieths of a
 * step, found by trial on hand-drawn networks.
 */
final class StepCosts {

  static final int BEND = 60;
  static final int BRANCH = 40;

  private static final int CROSSING = 500;
  private static final int OVER_FRAME = 40;
  private static final int OVER_FOREIGN_FRAME = 300;
  private static final int ALONG_LINE = 80;

  private final Tracks tracks;
  private final Terrain terrain;
  private final boolean[] mayPass;
  private int net;

  StepCosts(Tracks tracks) {
    this.tracks = tracks;
    this.terrain = tracks.terrain();
    this.mayPass = new boolean[terrain.graph().size()];
  }

  /**
   * Prepares for a line of a net between two nodes. It may cross the borders of what holds only one
   * of them; others cost much more.
   */
  void prepare(int from, int to, int newNet) {
    net = newNet;
    Graph graph = terrain.graph();
    Arrays.fill(mayPass, false);
    for (int node = graph.parent(from); node > Graph.ROOT; node = graph.parent(node)) {
      mayPass[node] = !graph.holds(node, to);
    }
    for (int node = graph.parent(to); node > Graph.ROOT; node = graph.parent(node)) {
      mayPass[node] |= !graph.holds(node, from);
    }
  }

  /** Cost of a step into the cell, or a negative number when it is not allowed. */
  int into(int cell, int direction) {
    boolean vertical = Direction.isVertical(direction);
    int step = terrain.cost(cell, vertical);
    if (step < 0) {
      return step;
    }
    if (tracks.isUsed(cell)) {
      if (!tracks.isForeign(cell, net) || !tracks.canCross(cell, vertical)) {
        return Terrain.BLOCKED;
      }
      step += CROSSING;
    }
    int frame = terrain.frameAt(cell);
    if (frame != 0) {
      step += mayPass[frame] ? OVER_FRAME : OVER_FOREIGN_FRAME;
    }
    int side = vertical ? Direction.LEFT : Direction.UP;
    if (isParallel(terrain.next(cell, side), vertical)
        || isParallel(terrain.next(cell, Direction.opposite(side)), vertical)) {
      step += ALONG_LINE;
    }
    return step;
  }

  /** May the line change its direction here? Not on a border, nor where it crosses another one. */
  boolean canBend(int cell, int direction, int next) {
    return terrain.frameAt(cell) == 0
        && !tracks.isForeign(cell, net)
        && isClear(cell, direction, next);
  }

  /** May a line leave the trunk here? */
  boolean canBranch(int cell, int direction) {
    if (tracks.isArrow(cell) || tracks.isCrossing(cell) || terrain.frameAt(cell) != 0) {
      return false;
    }
    for (int side = 0; side < 4; side++) {
      int neighbour = terrain.next(cell, side);
      if (side != direction
          && neighbour >= 0
          && tracks.net(neighbour, Direction.isVertical(side)) != net
          && tracks.isJoint(neighbour)) {
        return false;
      }
    }
    return true;
  }

  /** Two joints beside each other must be joined; a bend makes one. */
  private boolean isClear(int cell, int direction, int next) {
    for (int side = 0; side < 4; side++) {
      if (side != next && side != Direction.opposite(direction)) {
        int neighbour = terrain.next(cell, side);
        if (neighbour >= 0 && tracks.isJoint(neighbour)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isParallel(int cell, boolean vertical) {
    if (cell < 0) {
      return false;
    }
    int other = tracks.net(cell, vertical);
    return other >= 0 && other != net;
  }
}
