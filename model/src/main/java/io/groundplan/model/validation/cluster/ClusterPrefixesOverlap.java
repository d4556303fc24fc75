package io.groundplan.model.validation.cluster;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterNetwork;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * GP405: the pods, services and nodes of a cluster share addresses. Talos's defaults stand in for
 * what is not stated. What nodes own beside their segments is GP406's where it lies in the
 * services.
 */
final class ClusterPrefixesOverlap implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          405,
          "pod-service-node-overlap",
          Severity.ERROR,
          "Pods, services and nodes of a cluster share addresses");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Cluster cluster : context.topology().all(Cluster.class)) {
      List<NodeNetworks.Network> pods =
          own(
              cluster,
              "podSubnets",
              "pods",
              cluster.network().podSubnets(),
              ClusterNetwork.DEFAULT_PODS);
      List<NodeNetworks.Network> services =
          own(
              cluster,
              "serviceSubnets",
              "services",
              cluster.network().serviceSubnets(),
              ClusterNetwork.DEFAULT_SERVICES);
      List<NodeNetworks.Network> nodes = NodeNetworks.ofSegments(context, cluster);
      compare(cluster, pods, services, problems);
      compare(cluster, pods, nodes, problems);
      compare(cluster, pods, NodeNetworks.outsideSegments(context, cluster), problems);
      compare(cluster, services, nodes, problems);
    }
    return problems;
  }

  private static List<NodeNetworks.Network> own(
      Cluster cluster, String key, String owner, Stated<IpPrefix> prefixes, IpPrefix standIn) {
    if (prefixes.isUnknown()) {
      return List.of(new NodeNetworks.Network(standIn, owner, Subject.of(cluster).then(key)));
    }
    List<NodeNetworks.Network> networks = new ArrayList<>();
    for (int i = 0; i < prefixes.values().size(); i++) {
      networks.add(
          new NodeNetworks.Network(
              prefixes.values().get(i), owner, Subject.of(cluster).then(key).then(i)));
    }
    return networks;
  }

  private void compare(
      Cluster cluster,
      List<NodeNetworks.Network> ours,
      List<NodeNetworks.Network> others,
      List<Problem> problems) {
    for (NodeNetworks.Network our : ours) {
      for (NodeNetworks.Network other : others) {
        if (our.prefix().overlaps(other.prefix())) {
          problems.add(
              problem(
                      our.subject(),
                      "The %s of %s, %s, overlap %s of %s; give the %s a prefix of their own"
                          .formatted(
                              our.owner(),
                              cluster.id(),
                              text(cluster, our),
                              text(cluster, other),
                              other.owner().equals("services") ? "its services" : other.owner(),
                              our.owner()))
                  .relatedTo(other.subject()));
        }
      }
    }
  }

  /** A prefix; of one that nobody states, that it is Talos's default. */
  private static String text(Cluster cluster, NodeNetworks.Network network) {
    if (network.prefix().isHost()) {
      return network.prefix().address().toString();
    }
    boolean isDefault =
        network.subject().equals(Subject.of(cluster).then("podSubnets"))
            || network.subject().equals(Subject.of(cluster).then("serviceSubnets"));
    return network.prefix() + (isDefault ? " (Talos's default)" : "");
  }
}
