package io.groundplan.model.validation.cluster;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.NodeSelector;
import io.groundplan.model.topology.NodesOf;
import io.groundplan.model.topology.VirtualIp;
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
 * GP403: talosctl shall reach the cluster by a virtual IP that the cluster itself moves. It is gone
 * when etcd is, which is when talosctl is needed most.
 */
final class VirtualIpAsTalosEndpoint implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          403,
          "endpoint-is-talos-endpoint",
          Severity.WARNING,
          "A virtual IP that depends on etcd is an endpoint of talosctl");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      List<NodeSelector> endpoints = cluster.access().talosEndpoints().values();
      for (int i = 0; i < endpoints.size(); i++) {
        Subject subject = Subject.of(cluster).then("talosEndpoints").then(i);
        movedByCluster(context, endpoints.get(i))
            .map(vip ->
                problem(
                        subject,
                        "talosctl shall reach %s by %s, which is gone when etcd is; name the control planes themselves"
                            .formatted(cluster.id(), vip.id()))
                    .relatedTo(Subject.of(vip)))
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Optional<VirtualIp> movedByCluster(RuleContext context, NodeSelector endpoint) {
    return endpoint instanceof NodesOf(ElementId id)
        ? context
            .topology()
            .find(id, VirtualIp.class)
            .filter(vip ->
                switch (vip.mechanism()) {
                  case LAYER2, HCLOUD, KUBE_VIP -> true;
                  case VRRP, EXTERNAL -> false;
                })
        : Optional.empty();
  }
}
