package io.groundplan.model.validation.tunnel;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.topology.TunnelMember;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP811: of a cluster with several nodes one alone is the end of a tunnel through which others are
 * reached, so that they are out of reach while it restarts. A cluster as member stands for pods
 * that move.
 */
final class SingleTunnelNode implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          811,
          "single-tunnel-node",
          Severity.WARNING,
          "One node alone is the end of a tunnel through which a cluster is reached");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      if (tunnel.kind() != TunnelKind.KUBESPAN) {
        for (Cluster cluster : context.topology().all(Cluster.class)) {
          check(context, tunnel, cluster).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  private Optional<Problem> check(RuleContext context, Tunnel tunnel, Cluster cluster) {
    boolean isMember =
        tunnel.members().stream()
            .anyMatch(member -> member.member().element().equals(cluster.id()));
    List<TunnelEnds.End> ends =
        TunnelEnds.of(context, tunnel).stream()
            .filter(end -> isNodeOf(context, end, cluster.id()))
            .toList();
    int nodes = context.resolution().nodes().nodesOf(cluster).machines().size();
    if (isMember
        || ends.size() != 1
        || nodes < 2
        || !carriesOthers(context, tunnel, ends.getFirst())) {
      return Optional.empty();
    }
    ElementId node = ends.getFirst().machine().id();
    return Optional.of(
        problem(
                Subject.of(tunnel).then("members"),
                "%s reaches %s through %s alone, though it has %d nodes, and breaks when that one restarts; add a second node, or let the tunnel end in the cluster"
                    .formatted(tunnel.id(), cluster.id(), node, nodes))
            .relatedTo(Subject.of(node)));
  }

  private static boolean isNodeOf(RuleContext context, TunnelEnds.End end, ElementId cluster) {
    return end.machine() instanceof Node node
        && context
            .topology()
            .clusterOf(node.cluster())
            .filter(own -> own.id().equals(cluster))
            .isPresent();
  }

  /** Whether more than the node itself is reached there: networks, or what is exposed. */
  private static boolean carriesOthers(RuleContext context, Tunnel tunnel, TunnelEnds.End end) {
    boolean hasNetworks =
        end.stated().map(TunnelMember::networks).filter(list -> !list.isEmpty()).isPresent();
    return hasNetworks
        || context.graph().to(tunnel.id()).stream()
            .anyMatch(relation -> relation.path().keys().contains("expose"));
  }
}
