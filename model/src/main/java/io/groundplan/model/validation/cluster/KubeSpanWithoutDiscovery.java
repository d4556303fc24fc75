package io.groundplan.model.validation.cluster;

import io.groundplan.model.graph.ClusterTunnels;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.validation.ClusterEdits;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;

/**
 * GP416: nodes of a cluster are members of KubeSpan, and the cluster's discovery is off, so that
 * none of them learns the keys and addresses of the others. Talos refuses such a configuration.
 */
final class KubeSpanWithoutDiscovery implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          416,
          "kubespan-without-discovery",
          Severity.ERROR,
          "A cluster uses KubeSpan and has discovery switched off");

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
    boolean off = cluster.features().discovery().filter(on -> !on).isPresent();
    if (!off) {
      return Optional.empty();
    }
    ClusterTunnels tunnels = new ClusterTunnels(context.resolution().nodes(), cluster);
    return context.topology().all(Tunnel.class).stream()
        .filter(tunnel -> tunnel.kind() == TunnelKind.KUBESPAN && !tunnel.isPlanned())
        .filter(tunnels::have)
        .findFirst()
        .map(tunnel -> problem(cluster, tunnel));
  }

  private Problem problem(Cluster cluster, Tunnel tunnel) {
    return problem(
            Subject.of(cluster).then("discovery"),
            "%s joins the nodes of %s by KubeSpan, whose discovery is off, so no node learns of the others; switch discovery on"
                .formatted(tunnel.id(), cluster.id()))
        .relatedTo(Subject.of(tunnel).then("members"))
        .fixedBy(
            new QuickFix(
                "Switch discovery on",
                topology ->
                    ClusterEdits.features(
                        topology,
                        cluster.id(),
                        features -> features.withDiscovery(Optional.of(true)))));
  }
}
