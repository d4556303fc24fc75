package io.groundplan.export.diagram.layout;

/** The four ways from a cell, as small numbers for the arrays of the router. */
final class Direction {

  static final int UP = 0;
  static final int DOWN = 1;
  static final int LEFT = 2;
  static final int RIGHT = 3;

  private static final int[] COLUMNS = {0, 0, -1, 1};
  private static final int[] ROWS = {-1, 1, 0, 0};

  private Direction() {}

  static int columns(int direction) {
    return COLUMNS[direction];
  }

  static int rows(int direction) {
    return ROWS[direction];
  }

  static int opposite(int direction) {
    return direction ^ 1;
  }

  static boolean isVertical(int direction) {
    return direction < LEFT;
  }

  /** As a bit of a set of directions. */
  static int bit(int direction) {
    return 1 << direction;
  }
}
