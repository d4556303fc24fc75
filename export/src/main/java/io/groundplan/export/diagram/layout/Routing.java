package io.groundplan.export.diagram.layout;

import java.util.List;

/**
 * The ways of all edges that found one.
 *
 * @param ways by the number of the edge; absent ones are in {@code failed}
 */
record Routing(Tracks tracks, List<Way> ways, List<Edge> failed) {

  /** What a worse drawing has more of; failures outweigh crossings, crossings outweigh length. */
  long weight() {
    long length = 0;
    for (Way way : ways) {
      length += way.cost();
    }
    return failed.size() * 10_000_000L + tracks.crossings() * 10_000L + length;
  }

  /** Ways that cross another one, or that another one crosses. */
  List<Edge> crossing() {
    return ways.stream()
        .filter(way -> {
          for (int cell : way.cells()) {
            if (tracks.isCrossing(cell)) {
              return true;
            }
          }
          return false;
        })
        .map(Way::edge)
        .toList();
  }
}
