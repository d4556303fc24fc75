package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.ItemShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands in which frame and in which order, before anything has a size. */
final class Plan {

  private final Graph graph;
  private final List<List<Block>> blocks = new ArrayList<>();
  private final List<List<Lifted>> lifted = new ArrayList<>();
  private final List<Layering> layerings = new ArrayList<>();
  private final Map<Integer, Integer> blockNumber = new HashMap<>();

  Plan(Graph graph) {
    this.graph = graph;
    for (int frame = 0; frame < graph.size(); frame++) {
      List<Block> own = graph.isFrame(frame) ? Blocks.of(graph, frame) : List.of();
      blocks.add(own);
      lifted.add(new ArrayList<>());
      for (int number = 0; number < own.size(); number++) {
        for (int node : own.get(number).nodes()) {
          blockNumber.put(node, number);
        }
      }
    }
    for (Edge edge : graph.edges()) {
      int frame = graph.commonFrame(edge.from(), edge.to());
      int from = number(frame, edge.from());
      int to = number(frame, edge.to());
      if (from >= 0 && to >= 0 && from != to) {
        lifted.get(frame).add(new Lifted(from, to, edge));
      }
    }
    for (int frame = 0; frame < graph.size(); frame++) {
      layerings.add(new Layering(blocks.get(frame).size(), lifted.get(frame)));
    }
  }

  /** Relations between different blocks of the frame. */
  List<Lifted> lifted(int frame) {
    return lifted.get(frame);
  }

  /** Related blocks by layer from the top, each layer in the order of the model. */
  List<List<Block>> layers(int frame, Room room) {
    Map<Integer, List<Block>> byLayer = new TreeMap<>();
    List<Block> own = blocks.get(frame);
    Layering layering = layerings.get(frame);
    for (int number = 0; number < own.size(); number++) {
      if (layering.isLinked(number)) {
        byLayer
            .computeIfAbsent(layering.layer(number), l -> new ArrayList<>())
            .add(own.get(number));
      }
    }
    List<List<Block>> layers = new ArrayList<>();
    for (List<Block> layer : byLayer.values()) {
      if (!layers.isEmpty() && room.isJoined(layer.getFirst().first())) {
        layers.getLast().addAll(layer);
      } else {
        layers.add(layer);
      }
    }
    return layers;
  }

  /** First nodes of the layers that could share the row of the layer above. */
  List<Integer> joinable(int frame, Room room) {
    List<Integer> joinable = new ArrayList<>();
    List<List<Block>> layers = layers(frame, room);
    for (int layer = 1; layer < layers.size(); layer++) {
      if (!fansOut(frame, layers.get(layer - 1), layers.get(layer))) {
        joinable.add(layers.get(layer).getFirst().first());
      }
    }
    return joinable;
  }

  /** Does a block point at several of the next layer? They read better below it than beside it. */
  private boolean fansOut(int frame, List<Block> upper, List<Block> lower) {
    List<Block> own = blocks.get(frame);
    for (Block block : upper) {
      long targets =
          lifted.get(frame).stream()
              .filter(relation -> own.get(relation.from()).equals(block))
              .filter(relation -> lower.contains(own.get(relation.to())))
              .map(Lifted::to)
              .distinct()
              .count();
      if (targets > 1) {
        return true;
      }
    }
    return false;
  }

  /** Blocks without a relation to another one of the frame. */
  List<Block> loose(int frame) {
    List<Block> loose = new ArrayList<>();
    List<Block> own = blocks.get(frame);
    for (int number = 0; number < own.size(); number++) {
      if (!layerings.get(frame).isLinked(number) && !isNote(own.get(number))) {
        loose.add(own.get(number));
      }
    }
    return loose;
  }

  /** The block before this one in the order of the model. */
  Optional<Block> elder(int frame, Block block) {
    int number = blocks.get(frame).indexOf(block);
    return number > 0 ? Optional.of(blocks.get(frame).get(number - 1)) : Optional.empty();
  }

  /** Plain text, which stands below everything else. */
  List<Block> notes(int frame) {
    return blocks.get(frame).stream().filter(this::isNote).toList();
  }

  /** Does the frame hold nothing but boxes and pills that need no lane between them? */
  boolean isDense(int frame) {
    return frame != Graph.ROOT
        && lifted.get(frame).isEmpty()
        && graph.children(frame).stream().noneMatch(graph::isFrame);
  }

  /** Columns of the widest label on a relation between the two; -1 when there is no relation. */
  int widestLabelBetween(int frame, Block left, Block right) {
    int widest = -1;
    for (Lifted relation : lifted.get(frame)) {
      Block from = blocks.get(frame).get(relation.from());
      Block to = blocks.get(frame).get(relation.to());
      if ((from.equals(left) && to.equals(right)) || (from.equals(right) && to.equals(left))) {
        widest = Math.max(widest, relation.edge().labelColumns());
      }
    }
    return widest;
  }

  /** Does the edge join a bar or pill with a member in the same block? */
  boolean isInSpan(Edge edge) {
    int frame = graph.parent(edge.from());
    if (graph.parent(edge.to()) != frame) {
      return false;
    }
    int number = number(frame, edge.from());
    return number == number(frame, edge.to());
  }

  private boolean isNote(Block block) {
    return graph.shape(block.first()) == ItemShape.NOTE;
  }

  private int number(int frame, int node) {
    return blockNumber.getOrDefault(graph.childTowards(frame, node), -1);
  }
}
