package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.ArrowEnds;
import io.groundplan.export.diagram.RelationKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines may share a trunk: those of one source and kind, or of one target and kind where that
 * joins more of them.
 */
final class Nets {

  private record Group(int node, boolean atTarget, RelationKind kind, ArrowEnds arrows) {}

  private final int[] net;
  private final boolean[] reversed;

  Nets(Graph graph, Plan plan, Room room) {
    int count = graph.edges().size();
    net = new int[count];
    reversed = new boolean[count];
    Map<Group, List<Edge>> groups = new HashMap<>();
    List<Edge> shareable = new ArrayList<>();
    for (Edge edge : graph.edges()) {
      net[edge.index()] = edge.index();
      if (edge.relation().arrows() != ArrowEnds.BOTH
          && !plan.isInSpan(edge)
          && !room.isSeparate(edge)) {
        shareable.add(edge);
        groups.computeIfAbsent(group(edge, false), g -> new ArrayList<>()).add(edge);
        groups.computeIfAbsent(group(edge, true), g -> new ArrayList<>()).add(edge);
      }
    }
    for (Edge edge : shareable) {
      List<Edge> atSource = groups.getOrDefault(group(edge, false), List.of());
      List<Edge> atTarget = groups.getOrDefault(group(edge, true), List.of());
      boolean reverse = atTarget.size() > atSource.size();
      reversed[edge.index()] = reverse;
      Edge first = reverse ? atTarget.getFirst() : atSource.getFirst();
      net[edge.index()] = 2 * first.index() + (reverse ? 1 : 0) + count;
    }
  }

  int net(Edge edge) {
    return net[edge.index()];
  }

  /** Is the trunk at the target? */
  boolean isReversed(Edge edge) {
    return reversed[edge.index()];
  }

  private static Group group(Edge edge, boolean atTarget) {
    return new Group(
        atTarget ? edge.to() : edge.from(), atTarget, edge.kind(), edge.relation().arrows());
  }
}
