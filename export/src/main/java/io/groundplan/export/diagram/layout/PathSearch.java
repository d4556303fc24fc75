package io.groundplan.export.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cheapest way from one item to another over the cells between, by A* (Hart, Nilsson and
 * Raphael 1968) over pairs of cell and direction, so that bends have a price. The estimate is the
 * distance to the rectangle of all goals, which no way undercuts. O(n log n) in the cells at most;
 * usually only those near the way are looked at.
 */
final class PathSearch {

  private static final int BEND = 60;
  private static final int BRANCH = 40;
  private static final int CROSSING = 500;
  private static final int OVER_FRAME = 40;
  private static final int OVER_FOREIGN_FRAME = 300;
  private static final int ALONG_LINE = 80;
  private static final int NONE = -1;

  private final Tracks tracks;
  private final Terrain terrain;
  private final int columns;
  private final int[] seenIn;
  private final int[] cost;
  private final int[] previous;
  private final int[] goalIn;
  private final Port[] goalPort;
  private final boolean[] mayPass;
  private final StateQueue queue = new StateQueue();
  private int round;
  private int net;
  private int goalLeft;
  private int goalRight;
  private int goalTop;
  private int goalBottom;
  private boolean arrowAtStart;
  private List<Port> starts = List.of();

  PathSearch(Tracks tracks) {
    this.tracks = tracks;
    this.terrain = tracks.terrain();
    this.columns = terrain.columns();
    int states = columns * terrain.rows() * 4;
    seenIn = new int[states];
    cost = new int[states];
    previous = new int[states];
    goalIn = new int[states];
    goalPort = new Port[states];
    mayPass = new boolean[terrain.graph().size()];
  }

  /**
   * The cheapest way for an edge, or nothing when there is none.
   *
   * @param reversed search from the target, to share the trunk that ends there
   * @param trunk cells of the same net where the way may begin instead of at the item
   */
  Optional<Way> find(Edge edge, int wayNet, boolean reversed, List<Integer> trunk) {
    round++;
    net = wayNet;
    queue.clear();
    int from = reversed ? edge.to() : edge.from();
    int to = reversed ? edge.from() : edge.to();
    arrowAtStart = reversed ? edge.relation().arrows().atTo() : edge.relation().arrows().atFrom();
    boolean arrowAtEnd =
        reversed ? edge.relation().arrows().atFrom() : edge.relation().arrows().atTo();
    openFrames(from, to);
    if (!setGoals(Ports.of(tracks, to, from, net, arrowAtEnd))) {
      return Optional.empty();
    }
    starts = Ports.of(tracks, from, to, net, arrowAtStart);
    for (int i = 0; i < starts.size(); i++) {
      Port port = starts.get(i);
      if (arrowAtStart && terrain.frameAt(port.cell()) != 0) {
        continue;
      }
      enter(port.cell(), port.direction(), port.cost(), -2 - i);
    }
    trunk.forEach(this::branch);
    while (!queue.isEmpty()) {
      int state = queue.poll();
      if (cost[state] < 0) {
        continue;
      }
      if (goalIn[state] == round && isGoodEnd(state)) {
        return Optional.of(way(edge, reversed, state));
      }
      expand(state);
      cost[state] = -1 - cost[state];
    }
    return Optional.empty();
  }

  /** A line may cross the borders between its ends and what holds them; others cost much more. */
  private void openFrames(int from, int to) {
    Graph graph = terrain.graph();
    Arrays.fill(mayPass, false);
    for (int node = graph.parent(from); node > Graph.ROOT; node = graph.parent(node)) {
      mayPass[node] = !graph.holds(node, to);
    }
    for (int node = graph.parent(to); node > Graph.ROOT; node = graph.parent(node)) {
      mayPass[node] |= !graph.holds(node, from);
    }
  }

  private boolean setGoals(List<Port> goals) {
    goalLeft = Integer.MAX_VALUE;
    goalTop = Integer.MAX_VALUE;
    goalRight = -1;
    goalBottom = -1;
    for (Port port : goals) {
      int state = port.cell() * 4 + Direction.opposite(port.direction());
      goalIn[state] = round;
      goalPort[state] = port;
      int column = port.cell() % columns;
      int row = port.cell() / columns;
      goalLeft = Math.min(goalLeft, column);
      goalRight = Math.max(goalRight, column);
      goalTop = Math.min(goalTop, row);
      goalBottom = Math.max(goalBottom, row);
    }
    return !goals.isEmpty();
  }

  private boolean isGoodEnd(int state) {
    int cell = state / 4;
    boolean roomForArrows = !arrowAtStart || previous[state] >= 0;
    return roomForArrows && terrain.frameAt(cell) == 0 && !tracks.isUsed(cell);
  }

  private void expand(int state) {
    int cell = state / 4;
    int direction = state & 3;
    boolean straightOnly =
        terrain.frameAt(cell) != 0
            || tracks.isForeign(cell, net)
            || (arrowAtStart && isPort(previous[state]));
    for (int next = 0; next < 4; next++) {
      if (next == direction) {
        step(state, cell, next, 0);
      } else if (next != Direction.opposite(direction)
          && !straightOnly
          && canBend(cell, direction, next)) {
        step(state, cell, next, BEND);
      }
    }
  }

  private void step(int state, int cell, int direction, int extra) {
    int column = cell % columns + Direction.columns(direction);
    int row = cell / columns + Direction.rows(direction);
    if (terrain.isInside(column, row)) {
      enter(terrain.at(column, row), direction, cost[state] + extra, state);
    }
  }

  /** Two joints beside each other must be joined; a bend here makes one. */
  private boolean canBend(int cell, int direction, int next) {
    for (int side = 0; side < 4; side++) {
      if (side != next && side != Direction.opposite(direction)) {
        int column = cell % columns + Direction.columns(side);
        int row = cell / columns + Direction.rows(side);
        if (terrain.isInside(column, row) && tracks.isJoint(terrain.at(column, row))) {
          return false;
        }
      }
    }
    return true;
  }

  private void branch(int cell) {
    if (tracks.isArrow(cell) || tracks.isCrossing(cell) || terrain.frameAt(cell) != 0) {
      return;
    }
    for (int direction = 0; direction < 4; direction++) {
      int column = cell % columns + Direction.columns(direction);
      int row = cell / columns + Direction.rows(direction);
      if (terrain.isInside(column, row) && canBranch(cell, direction)) {
        enter(terrain.at(column, row), direction, BRANCH, -2 - starts.size() - cell);
      }
    }
  }

  private boolean canBranch(int cell, int direction) {
    for (int side = 0; side < 4; side++) {
      int column = cell % columns + Direction.columns(side);
      int row = cell / columns + Direction.rows(side);
      if (side != direction && terrain.isInside(column, row)) {
        int neighbour = terrain.at(column, row);
        boolean joined = tracks.net(neighbour, Direction.isVertical(side)) == net;
        if (!joined && tracks.isJoint(neighbour)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isPort(int origin) {
    return origin < NONE && !isBranch(origin);
  }

  private boolean isBranch(int origin) {
    return -2 - origin >= starts.size();
  }

  private void enter(int cell, int direction, int costBefore, int origin) {
    int step = stepCost(cell, direction);
    if (step < 0) {
      return;
    }
    int state = cell * 4 + direction;
    int total = costBefore + step;
    if (goalIn[state] == round) {
      total += goalPort[state].cost();
    }
    if (seenIn[state] == round && (cost[state] < 0 || cost[state] <= total)) {
      return;
    }
    seenIn[state] = round;
    cost[state] = total;
    previous[state] = origin;
    queue.add(total + estimate(cell, direction), state);
  }

  /** What the rest of the way costs at least: its steps, and a bend when it lies to the side. */
  private int estimate(int cell, int direction) {
    int column = cell % columns;
    int row = cell / columns;
    int across = Math.max(Math.max(goalLeft - column, column - goalRight), 0);
    int along = Math.max(Math.max(goalTop - row, row - goalBottom), 0);
    boolean bends = Direction.isVertical(direction) ? across > 0 : along > 0;
    return (across + along) * Terrain.STEP + (bends ? BEND : 0);
  }

  /** Cost of a step into the cell, or a negative number when it is not allowed. */
  private int stepCost(int cell, int direction) {
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
    int side = vertical ? 1 : columns;
    if (isParallel(cell - side, vertical) || isParallel(cell + side, vertical)) {
      step += ALONG_LINE;
    }
    return step;
  }

  private boolean isParallel(int cell, boolean vertical) {
    if (cell < 0 || cell >= columns * terrain.rows()) {
      return false;
    }
    int other = tracks.net(cell, vertical);
    return other >= 0 && other != net;
  }

  private Way way(Edge edge, boolean reversed, int end) {
    List<Integer> cells = new ArrayList<>();
    cells.add(goalPort[end].border());
    int state = end;
    while (state >= 0) {
      cells.add(state / 4);
      state = previous[state];
    }
    boolean branches = isBranch(state);
    cells.add(branches ? -2 - state - starts.size() : starts.get(-2 - state).border());
    int[] path = cells.reversed().stream().mapToInt(Integer::intValue).toArray();
    return new Way(edge, net, path, branches, reversed, cost[end]);
  }
}
