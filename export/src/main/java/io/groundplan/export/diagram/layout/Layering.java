package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.ArrowEnds;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Layers of the blocks in a frame: each stands below everything that points at it. Longest path
 * after breaking cycles in the order of the model (Sugiyama, Tagawa and Toda 1981, step 1, with the
 * order of the file in place of a heuristic); linear in blocks and relations.
 */
final class Layering {

  private final List<SortedSet<Integer>> below = new ArrayList<>();
  private final boolean[] linked;
  private final boolean[] pointedAt;
  private final boolean[] open;
  private final boolean[] done;
  private final int[] layer;
  private final List<Integer> finished = new ArrayList<>();

  /** The layers of that many blocks with these relations between them. */
  Layering(int blocks, List<Lifted> relations) {
    linked = new boolean[blocks];
    pointedAt = new boolean[blocks];
    open = new boolean[blocks];
    done = new boolean[blocks];
    layer = new int[blocks];
    for (int block = 0; block < blocks; block++) {
      below.add(new TreeSet<>());
    }
    for (Lifted relation : relations) {
      linked[relation.from()] = true;
      linked[relation.to()] = true;
      if (relation.edge().relation().arrows() != ArrowEnds.BOTH) {
        below.get(relation.from()).add(relation.to());
        pointedAt[relation.to()] = true;
      }
    }
    for (int block = 0; block < blocks; block++) {
      if (!pointedAt[block]) {
        visit(block);
      }
    }
    for (int block = 0; block < blocks; block++) {
      visit(block);
    }
    for (int i = finished.size() - 1; i >= 0; i--) {
      int block = finished.get(i);
      for (int next : below.get(block)) {
        layer[next] = Math.max(layer[next], layer[block] + 1);
      }
    }
  }

  int layer(int block) {
    return layer[block];
  }

  /** Does the block have a relation to another one of the same frame? */
  boolean isLinked(int block) {
    return linked[block];
  }

  private void visit(int block) {
    if (done[block]) {
      return;
    }
    open[block] = true;
    below.get(block).removeIf(next -> open[next]);
    for (int next : below.get(block)) {
      visit(next);
    }
    open[block] = false;
    done[block] = true;
    finished.add(block);
  }
}
