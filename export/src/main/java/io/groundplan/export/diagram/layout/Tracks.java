package io.groundplan.export.diagram.layout;

import java.util.Arrays;

/**
 * The lines routed so far, cell by cell. A cell holds at most two of them, one upright and one
 * level, and two only where they cross. Where lines bend, branch, cross or meet a border stands a
 * joint; two joints side by side that are not connected would read as connected in pure ASCII, so
 * none is ever made beside another.
 */
final class Tracks {

  private static final String LIKE_A_LINE = ":|+^v";

  private final Terrain terrain;
  private final int[] level;
  private final int[] upright;
  private final boolean[] joint;
  private final boolean[] bend;
  private final boolean[] arrow;
  private int crossings;

  Tracks(Terrain terrain) {
    this.terrain = terrain;
    int cells = terrain.columns() * terrain.rows();
    level = new int[cells];
    upright = new int[cells];
    joint = new boolean[cells];
    bend = new boolean[cells];
    arrow = new boolean[cells];
    Arrays.fill(level, -1);
    Arrays.fill(upright, -1);
  }

  Terrain terrain() {
    return terrain;
  }

  int crossings() {
    return crossings;
  }

  /** The line that runs up or down (else sideways) through the cell; -1 for none. */
  int net(int cell, boolean vertical) {
    return vertical ? upright[cell] : level[cell];
  }

  boolean isUsed(int cell) {
    return level[cell] >= 0 || upright[cell] >= 0;
  }

  boolean isArrow(int cell) {
    return arrow[cell];
  }

  boolean isJoint(int cell) {
    return joint[cell] || terrain.isCorner(cell);
  }

  boolean isCrossing(int cell) {
    return level[cell] >= 0 && upright[cell] >= 0 && level[cell] != upright[cell];
  }

  /**
   * Would a character of this text continue a line in pure ASCII, as a colon or a v below a plus
   * sign does?
   */
  boolean seemsJoined(int column, int row, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (LIKE_A_LINE.indexOf(text.charAt(i)) >= 0
          && (hasLine(column + i, row - 1) || hasLine(column + i, row + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasLine(int column, int row) {
    if (!terrain.isInside(column, row)) {
      return false;
    }
    int cell = terrain.at(column, row);
    return isJoint(cell) || upright[cell] >= 0;
  }

  /** May another line cross here, at a right angle to the one that is there? */
  boolean canCross(int cell, boolean vertical) {
    return !bend[cell]
        && !arrow[cell]
        && !joint[cell]
        && terrain.frameAt(cell) == 0
        && net(cell, vertical) < 0;
  }

  /** Does any line but this one use the cell? */
  boolean isForeign(int cell, int net) {
    return isOther(level[cell], net) || isOther(upright[cell], net);
  }

  private static boolean isOther(int found, int net) {
    return found >= 0 && found != net;
  }

  /** Draws a way over the cells, from border to border. */
  void draw(Way way) {
    int[] cells = way.cells();
    for (int i = 0; i + 1 < cells.length; i++) {
      boolean vertical = cells[i] % terrain.columns() == cells[i + 1] % terrain.columns();
      occupy(cells[i], way.net(), vertical);
      occupy(cells[i + 1], way.net(), vertical);
    }
    joint[cells[0]] = true;
    joint[cells[cells.length - 1]] = true;
    if (way.startsAtBranch()) {
      bend[cells[0]] = true;
    }
    for (int i = 1; i + 1 < cells.length; i++) {
      boolean straight = cells[i] - cells[i - 1] == cells[i + 1] - cells[i];
      if (!straight) {
        bend[cells[i]] = true;
        joint[cells[i]] = true;
      }
      if (terrain.frameAt(cells[i]) != 0) {
        joint[cells[i]] = true;
      }
    }
    if (way.arrowAtStart()) {
      arrow[cells[1]] = true;
    }
    if (way.arrowAtEnd()) {
      arrow[cells[cells.length - 2]] = true;
    }
  }

  private void occupy(int cell, int net, boolean vertical) {
    int[] mine = vertical ? upright : level;
    int[] other = vertical ? level : upright;
    if (mine[cell] < 0 && other[cell] >= 0 && other[cell] != net) {
      crossings++;
      joint[cell] = true;
    }
    mine[cell] = net;
  }
}
