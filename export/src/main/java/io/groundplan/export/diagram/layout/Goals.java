package io.groundplan.export.diagram.layout;

import java.util.List;

/** The states in which a search has arrived, and the least that is left to them. */
final class Goals {

  private final Terrain terrain;
  private final int[] setIn;
  private final int[] port;
  private List<Port> ports = List.of();
  private int round;
  private int left;
  private int right;
  private int top;
  private int bottom;

  Goals(Terrain terrain) {
    this.terrain = terrain;
    int states = terrain.columns() * terrain.rows() * 4;
    setIn = new int[states];
    port = new int[states];
  }

  /** Replaces the goals: each is reached by entering the cell beside the border towards it. */
  void set(List<Port> newPorts) {
    ports = newPorts;
    round++;
    left = Integer.MAX_VALUE;
    top = Integer.MAX_VALUE;
    right = -1;
    bottom = -1;
    for (int i = 0; i < ports.size(); i++) {
      Port goal = ports.get(i);
      int state = goal.cell() * 4 + Direction.opposite(goal.direction());
      setIn[state] = round;
      port[state] = i;
      left = Math.min(left, terrain.column(goal.cell()));
      right = Math.max(right, terrain.column(goal.cell()));
      top = Math.min(top, terrain.row(goal.cell()));
      bottom = Math.max(bottom, terrain.row(goal.cell()));
    }
  }

  boolean contains(int state) {
    return setIn[state] == round;
  }

  Port port(int state) {
    return ports.get(port[state]);
  }

  /**
   * What the rest of the way costs at least: its steps, and a bend when the rectangle of all goals
   * lies to the side.
   */
  int distance(int cell, int direction) {
    int column = terrain.column(cell);
    int row = terrain.row(cell);
    int across = Math.max(Math.max(left - column, column - right), 0);
    int along = Math.max(Math.max(top - row, row - bottom), 0);
    boolean bends = Direction.isVertical(direction) ? across > 0 : along > 0;
    return (across + along) * Terrain.STEP + (bends ? StepCosts.BEND : 0);
  }
}
