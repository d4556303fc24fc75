package io.groundplan.export.diagram.layout;

import java.util.List;
import java.util.stream.Stream;

/** What stands in a row of a frame as one piece. */
sealed interface Block {

  /** The node that stands for the block: the first in the order of the model. */
  int first();

  /** All nodes in it. */
  List<Integer> nodes();

  /** One item. */
  record Single(int node) implements Block {
    @Override
    public int first() {
      return node;
    }

    @Override
    public List<Integer> nodes() {
      return List.of(node);
    }
  }

  /**
   * A bar or pill as wide as the row of its members.
   *
   * @param above does it stand above them?
   */
  record Span(int bar, boolean above, List<Block> members) implements Block {
    @Override
    public int first() {
      return members.getFirst().first();
    }

    @Override
    public List<Integer> nodes() {
      return Stream.concat(
              members.stream().flatMap(member -> member.nodes().stream()), Stream.of(bar))
          .toList();
    }
  }
}
