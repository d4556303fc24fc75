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
 * GP420: fewer control planes are in service than a majority of all, so etcd stops and the cluster
 * with it. A virtual machine is in service as long as its hosts are. Silent while a node in service
 * may be a control plane.
 */
final class QuorumLost implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          420,
          "quorum-lost",
          Severity.ERROR,
          "Fewer than a majority of the control planes are in service");

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
    List<Node> lost =
        controlPlanes.stream()
            .filter(node -> !Hosts.isInService(context.topology(), node))
            .toList();
    int left = controlPlanes.size() - lost.size();
    boolean unsure =
        !selected.isComplete()
            || nodes.stream().anyMatch(node -> node.type().isEmpty() && node.isInService());
    if (lost.isEmpty() || unsure || left >= Quorum.of(controlPlanes.size())) {
      return Optional.empty();
    }
    return Optional.of(
        problem(
                Subject.of(cluster),
                "%d of the %d control planes of %s are in service, without %s, and etcd needs %d; bring one back, or remove the lost ones from etcd and from here"
                    .formatted(
                        left,
                        controlPlanes.size(),
                        cluster.id(),
                        Phrase.list(lost.stream().map(node -> node.id().value()).toList()),
                        Quorum.of(controlPlanes.size())))
            .relatedTo(lost.stream().map(node -> Subject.of(node).then("status")).toList()));
  }
}
