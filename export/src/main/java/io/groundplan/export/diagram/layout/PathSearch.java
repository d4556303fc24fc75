package io.groundplan.export.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cheapest way from one item to another over the cells between, by A* (Hart, Nilsson and
 * Raphael 1968) over pairs of cell and direction, so that bends have a price. The estimate is the
 * distance to the rectangle of all goals, which no way undercuts. O(n log n) in the cells at most;
 * usually only those near the way are looked at.
 */
final class PathSearch {

  /** A predecessor below this is the number of a port, or a cell of the trunk, where it began. */
  private static final int FIRST_ORIGIN = -2;

  private final Tracks tracks;
  private final Terrain terrain;
  private final StepCosts costs;
  private final Goals goals;
  private final StateQueue queue = new StateQueue();
  private final int[] seenIn;
  private final int[] cost;
  private final int[] previous;
  private int round;
  private boolean arrowAtStart;
  private List<Port> starts = List.of();

  PathSearch(Tracks tracks) {
    this.tracks = tracks;
    this.terrain = tracks.terrain();
    this.costs = new StepCosts(tracks);
    this.goals = new Goals(terrain);
    int states = terrain.columns() * terrain.rows() * 4;
    seenIn = new int[states];
    cost = new int[states];
    previous = new int[states];
  }

  /**
   * The cheapest way for an edge, or nothing when there is none.
   *
   * @param reversed search from the target, to share the trunk that ends there
   * @param trunk cells of the same net where the way may begin instead of at the item
   */
  Optional<Way> find(Edge edge, int net, boolean reversed, List<Integer> trunk) {
    round++;
    queue.clear();
    int from = reversed ? edge.to() : edge.from();
    int to = reversed ? edge.from() : edge.to();
    boolean atFrom = edge.relation().arrows().atFrom();
    boolean atTo = edge.relation().arrows().atTo();
    arrowAtStart = reversed ? atTo : atFrom;
    costs.prepare(from, to, net);
    goals.set(Ports.of(tracks, to, from, net, reversed ? atFrom : atTo));
    starts = Ports.of(tracks, from, to, net, arrowAtStart);
    begin(trunk);
    while (!queue.isEmpty()) {
      int state = queue.poll();
      if (cost[state] < 0) {
        continue;
      }
      if (goals.contains(state) && isGoodEnd(state)) {
        return Optional.of(way(edge, net, reversed, state));
      }
      expand(state);
      cost[state] = -1 - cost[state];
    }
    return Optional.empty();
  }

  private void begin(List<Integer> trunk) {
    for (int i = 0; i < starts.size(); i++) {
      Port port = starts.get(i);
      if (!arrowAtStart || terrain.frameAt(port.cell()) == 0) {
        enter(port.cell(), port.direction(), port.cost(), FIRST_ORIGIN - i);
      }
    }
    for (int cell : trunk) {
      for (int direction = 0; direction < 4; direction++) {
        int next = terrain.next(cell, direction);
        if (next >= 0 && costs.canBranch(cell, direction)) {
          enter(next, direction, StepCosts.BRANCH, FIRST_ORIGIN - starts.size() - cell);
        }
      }
    }
  }

  private boolean isGoodEnd(int state) {
    int cell = state / 4;
    boolean roomForArrows = !arrowAtStart || !isPort(previous[state]);
    return roomForArrows && terrain.frameAt(cell) == 0 && !tracks.isUsed(cell);
  }

  private void expand(int state) {
    int cell = state / 4;
    int direction = state & 3;
    boolean straightOnly = arrowAtStart && isPort(previous[state]);
    for (int next = 0; next < 4; next++) {
      int neighbour = terrain.next(cell, next);
      if (neighbour < 0 || next == Direction.opposite(direction)) {
        continue;
      }
      if (next == direction) {
        enter(neighbour, next, cost[state], state);
      } else if (!straightOnly && costs.canBend(cell, direction, next)) {
        enter(neighbour, next, cost[state] + StepCosts.BEND, state);
      }
    }
  }

  private void enter(int cell, int direction, int costBefore, int origin) {
    int state = cell * 4 + direction;
    if (seenIn[state] == round && (cost[state] < 0 || cost[state] <= costBefore)) {
      return;
    }
    int step = costs.into(cell, direction);
    if (step < 0) {
      return;
    }
    int total = costBefore + step;
    if (goals.contains(state)) {
      total += goals.port(state).cost();
    }
    if (seenIn[state] == round && cost[state] <= total) {
      return;
    }
    seenIn[state] = round;
    cost[state] = total;
    previous[state] = origin;
    queue.add(total + goals.distance(cell, direction), state);
  }

  private boolean isPort(int origin) {
    return origin <= FIRST_ORIGIN && !isBranch(origin);
  }

  private boolean isBranch(int origin) {
    return FIRST_ORIGIN - origin >= starts.size();
  }

  private Way way(Edge edge, int net, boolean reversed, int end) {
    List<Integer> cells = new ArrayList<>();
    cells.add(goals.port(end).border());
    int state = end;
    while (state >= 0) {
      cells.add(state / 4);
      state = previous[state];
    }
    int origin = FIRST_ORIGIN - state;
    boolean branches = isBranch(state);
    cells.add(branches ? origin - starts.size() : starts.get(origin).border());
    int[] path = cells.reversed().stream().mapToInt(Integer::intValue).toArray();
    return new Way(edge, net, path, branches, reversed, cost[end]);
  }
}
