package io.groundplan.model.validation.cluster;

import io.groundplan.model.graph.SelectedMachines;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Node;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;

/**
 * GP401: one control plane, or an even number of them. Counts members of etcd, so those out of
 * order too; silent while the type or the cluster of a node is unknown.
 */
final class ControlPlaneCount implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          401,
          "control-plane-count",
          Severity.WARNING,
          "A cluster has one control plane, or an even number of them");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    return context.topology().all(Cluster.class).stream()
        .flatMap(cluster -> check(context, cluster).stream())
        .toList();
  }

  private Optional<Problem> check(RuleContext context, Cluster cluster) {
    SelectedMachines selected = context.resolution().nodes().nodesOf(cluster);
    List<Node> nodes = selected.nodes().stream().filter(node -> !node.isPlanned()).toList();
    List<Node> controlPlanes = nodes.stream().filter(Node::isControlPlane).toList();
    int count = controlPlanes.size();
    if (count == 0
        || !selected.isComplete()
        || nodes.stream().anyMatch(node -> mayBeControlPlane(node))) {
      return Optional.empty();
    }
    if (count == 1) {
      return Optional.of(
          problem(
              Subject.of(cluster),
              "%s has one control plane, %s, and stops with it; have three, or waive this if one is by choice"
                  .formatted(cluster.id(), controlPlanes.getFirst().id())));
    }
    return count % 2 == 1
        ? Optional.empty()
        : Optional.of(
            problem(
                    Subject.of(cluster),
                    "%s has %d control planes, %s, which outlive no more failures than %d; have %s"
                        .formatted(
                            cluster.id(),
                            count,
                            Phrase.list(
                                controlPlanes.stream().map(node -> node.id().value()).toList()),
                            count - 1,
                            count == 2 ? "3" : (count - 1) + " or " + (count + 1)))
                .relatedTo(
                    controlPlanes.stream().map(node -> Subject.of(node).then("type")).toList()));
  }

  /** A node out of order whose type nobody states takes no part, whatever it was. */
  private static boolean mayBeControlPlane(Node node) {
    return node.type().isEmpty() && node.isInService();
  }
}
