package io.groundplan.export.talos;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The file name of each node, without its ending: the host name, or the id of a node whose host
 * name another one has as well.
 */
final class NodeFiles {

  private final Map<ElementId, String> names = new LinkedHashMap<>();

  NodeFiles(List<Node> nodes) {
    this(nodes, Set.of());
  }

  /** Names that are none of these. */
  NodeFiles(List<Node> nodes, Set<String> others) {
    Set<String> taken = new HashSet<>(others);
    for (Node node : nodes) {
      String name =
          candidates(node)
              .filter(candidate -> taken.add(candidate.toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow();
      names.put(node.id(), name);
    }
  }

  private static Stream<String> candidates(Node node) {
    String id = node.id().value();
    return Stream.concat(
        Stream.of(node.hostname(), id),
        IntStream.iterate(2, number -> number + 1).mapToObj(number -> id + "-" + number));
  }

  /** The name of a node's file. */
  String name(Node node) {
    return names.getOrDefault(node.id(), node.id().value());
  }
}
