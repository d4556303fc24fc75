package io.groundplan.export.diagram.layout;

/**
 * Finds rows of cells that a drawing does not need: those that hold nothing but lines on their way
 * down, where what stands above and below may stand closer. Linear in the cells.
 */
final class Compaction {

  private final Terrain terrain;
  private final Tracks tracks;
  private final boolean[] text;
  private final int[] newRow;
  private int removed;

  Compaction(Tracks tracks, TitlePlacement titles, LabelPlacement labels) {
    this.tracks = tracks;
    this.terrain = tracks.terrain();
    this.text = labels.taken();
    this.newRow = new int[terrain.rows() + 1];
    int kept = -1;
    for (int row = 0; row < terrain.rows(); row++) {
      newRow[row] = row - removed;
      if (kept >= 0 && row + 1 < terrain.rows() && isRemovable(kept, row)) {
        removed++;
      } else {
        kept = row;
      }
    }
    newRow[terrain.rows()] = terrain.rows() - removed;
  }

  /** Rows that the drawing does not need. */
  int removed() {
    return removed;
  }

  /** Where a row goes; a removed one falls together with the next. */
  int row(int row) {
    return newRow[row];
  }

  private boolean isRemovable(int above, int row) {
    boolean empty = true;
    for (int column = 0; column < terrain.columns(); column++) {
      int cell = terrain.at(column, row);
      int up = terrain.at(column, above);
      int down = terrain.at(column, row + 1);
      if (isUpright(cell)) {
        empty = false;
        if (tracks.isArrow(up) && tracks.isArrow(down)) {
          return false;
        }
      } else if (isInk(cell) || (isInk(up) && isInk(down) && !mayTouch(column, above, row + 1))) {
        return false;
      }
    }
    return !empty;
  }

  /** A line on its way, or the side of a box or frame; nothing that a row more or less changes. */
  private boolean isUpright(int cell) {
    int frame = terrain.frameAt(cell);
    boolean side = terrain.isSide(cell) && !terrain.isCorner(cell);
    boolean line =
        frame == 0
            && tracks.net(cell, true) >= 0
            && tracks.net(cell, false) < 0
            && !tracks.isJoint(cell)
            && !tracks.isArrow(cell);
    return line || (side && tracks.net(cell, false) < 0);
  }

  private boolean isInk(int cell) {
    return tracks.isUsed(cell) || terrain.isInk(cell) || text[cell];
  }

  /** The upper border of a frame may touch what it holds, and so may the lower one. */
  private boolean mayTouch(int column, int above, int below) {
    int up = terrain.at(column, above);
    int down = terrain.at(column, below);
    int upper = terrain.frameAt(up);
    int lower = terrain.frameAt(down);
    boolean underTop = upper != 0 && terrain.places().top(upper) == above && !tracks.isUsed(down);
    boolean overBottom =
        lower != 0 && terrain.places().bottom(lower) == below && !tracks.isUsed(up);
    return upper != lower && (underTop || overBottom);
  }
}
