package io.groundplan.export.diagram.layout;

/**
 * How one line runs, as cells of the terrain.
 *
 * @param net the line it belongs to; several ways of one net may share a trunk
 * @param cells from the border of the one item, or the cell of the trunk where it begins, to the
 *     border of the other
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the array is the router's own
record Way(Edge edge, int net, int[] cells, boolean startsAtBranch, boolean isReversed, int cost) {

  /** Does an arrow stand in the second cell? */
  boolean arrowAtStart() {
    if (startsAtBranch) {
      return false;
    }
    return isReversed ? edge.relation().arrows().atTo() : edge.relation().arrows().atFrom();
  }

  /** Does an arrow stand in the last cell but one? */
  boolean arrowAtEnd() {
    return isReversed ? edge.relation().arrows().atFrom() : edge.relation().arrows().atTo();
  }

  int bends() {
    int bends = 0;
    for (int i = 1; i + 1 < cells.length; i++) {
      if (cells[i] - cells[i - 1] != cells[i + 1] - cells[i]) {
        bends++;
      }
    }
    return bends;
  }
}
