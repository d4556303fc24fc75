package io.groundplan.model.validation.cluster;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterNetwork;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * GP406: an address that a node has in a mesh, or beside its segments, lies in the service prefix.
 * Talos then takes it for a Kubernetes address and drops it from what etcd, kubelet and KubeSpan
 * may use, without a word. Where no service prefix is stated, Talos's 10.96.0.0/12 stands in.
 */
final class ServicePrefixSwallows implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          406,
          "service-cidr-swallows",
          Severity.ERROR,
          "A mesh or other address of a node lies in the service prefix");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      boolean stated = !cluster.network().serviceSubnets().isUnknown();
      List<IpPrefix> services =
          stated
              ? cluster.network().serviceSubnets().values()
              : List.of(ClusterNetwork.DEFAULT_SERVICES);
      for (NodeNetworks.Network network : NodeNetworks.outsideSegments(context, cluster)) {
        services.stream()
            .filter(prefix -> prefix.overlaps(network.prefix()))
            .findFirst()
            .ifPresent(prefix ->
                problems.add(
                    problem(
                            network.subject(),
                            "%s of %s lies in the services of %s, %s, so Talos ignores it; move it, or give the services another prefix"
                                .formatted(
                                    text(network.prefix()),
                                    network.owner(),
                                    cluster.id(),
                                    stated ? prefix : prefix + " unless stated otherwise"))
                        .relatedTo(Subject.of(cluster).then("serviceSubnets"))));
      }
    }
    return problems;
  }

  private static String text(IpPrefix prefix) {
    return prefix.isHost() ? prefix.address().toString() : prefix.toString();
  }
}
