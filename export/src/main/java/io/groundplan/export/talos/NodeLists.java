package io.groundplan.export.talos;

import io.groundplan.export.Refusal;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Node;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The nodes that a tool is given in a list, each with its machine type. */
final class NodeLists {

  private NodeLists() {}

  /** Those of a known machine type, in the order of the file. */
  static List<Node> of(TalosContext context) {
    return context.nodes().stream().filter(node -> node.type().isPresent()).toList();
  }

  /** Says which nodes are left out, if any are. */
  static Optional<String> leftOut(TalosContext context) {
    String names =
        context.nodes().stream()
            .filter(node -> node.type().isEmpty())
            .map(Node::hostname)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("Left out, because the machine type is not stated: " + names);
  }

  /** What keeps a tool from making anything of the cluster. */
  static List<Refusal> refusals(String tool, TalosContext context) {
    Optional<Cluster> cluster = context.scope().cluster();
    if (cluster.isEmpty()) {
      return List.of(
          new Refusal(
              Subject.FILE,
              "%s makes the configuration of a cluster, and none is drawn; add one under clusters"
                  .formatted(tool)));
    }
    if (of(context).isEmpty()) {
      return List.of(
          new Refusal(
              Subject.of(cluster.get()),
              "%s needs to know which nodes of cluster %s are control planes; state their type"
                  .formatted(tool, cluster.get().id())));
    }
    return new ToolVersions(tool, cluster.get()).refusals(context.style());
  }
}
