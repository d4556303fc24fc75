package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.ItemShape;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Joins bars and pills with their members. A pill stands under the boxes that can hold its address,
 * a bar above what hangs from it, both only where all of those are siblings; a second pill of the
 * same members stands above them.
 */
final class Blocks {

  private final Graph graph;
  private final Map<Integer, Block> blockOf = new HashMap<>();

  private Blocks(Graph graph) {
    this.graph = graph;
  }

  /** The blocks of a frame, in the order of the model; notes come last. */
  static List<Block> of(Graph graph, int frame) {
    return new Blocks(graph).join(frame);
  }

  private List<Block> join(int frame) {
    List<Integer> children = graph.children(frame);
    children.forEach(child -> blockOf.put(child, new Block.Single(child)));
    for (int child : children) {
      if (graph.shape(child) == ItemShape.PILL) {
        span(child, true);
      }
    }
    for (int child : children) {
      if (graph.shape(child) == ItemShape.BAR) {
        span(child, false);
      }
    }
    Set<Block> blocks = new LinkedHashSet<>();
    for (int child : children) {
      if (graph.item(child).face().kind() != ItemKind.NOTE) {
        blocks.add(block(child));
      }
    }
    children.forEach(child -> blocks.add(block(child)));
    return List.copyOf(blocks);
  }

  private void span(int bar, boolean pill) {
    Set<Integer> nodes = new LinkedHashSet<>();
    Set<Block> members = new LinkedHashSet<>();
    for (int sibling : graph.children(graph.parent(bar))) {
      if (sibling != bar && isMember(bar, sibling)) {
        nodes.add(sibling);
        members.add(block(sibling));
      }
    }
    boolean plain = members.stream().allMatch(Block.Single.class::isInstance);
    boolean stacked = members.size() == 1 || !pill;
    boolean reachable = members.stream().allMatch(member -> canHang(member, nodes));
    if (members.isEmpty() || !(plain || (stacked && reachable))) {
      return;
    }
    Block joined = new Block.Span(bar, !pill || !plain, List.copyOf(members));
    joined.nodes().forEach(node -> blockOf.put(node, joined));
  }

  /** Can a bar above reach everything in the block, and does all of it belong to that bar? */
  private static boolean canHang(Block block, Set<Integer> members) {
    return switch (block) {
      case Block.Single single -> members.contains(single.node());
      case Block.Span span ->
          !span.above() && span.members().stream().allMatch(member -> canHang(member, members));
    };
  }

  private boolean isMember(int bar, int sibling) {
    if (graph.shape(sibling) != ItemShape.BOX && graph.shape(sibling) != ItemShape.FRAME) {
      return false;
    }
    return graph.edges().stream()
        .anyMatch(edge ->
            edge.from() == bar
                && graph.holds(sibling, edge.to())
                && !edge.hasLabel()
                && !edge.relation().arrows().atTo());
  }

  private Block block(int node) {
    return Objects.requireNonNull(blockOf.get(node));
  }
}
