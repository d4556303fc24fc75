package io.groundplan.model.validation.cluster;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.ClusterTunnels;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** The networks that the nodes of a cluster are in. */
final class NodeNetworks {

  private NodeNetworks() {}

  /**
   * A prefix and where it stands.
   *
   * @param prefix the prefix
   * @param owner how a message names its owner
   * @param subject where it stands
   */
  record Network(IpPrefix prefix, String owner, Subject subject) {}

  /** The subnets of the segments that the cluster's nodes are in without a tag, each once. */
  static List<Network> ofSegments(RuleContext context, Cluster cluster) {
    SequencedSet<ElementId> ids =
        nodes(context, cluster).stream()
            .flatMap(node -> node.interfaces().stream())
            .flatMap(link -> link.attachment().segment().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Network> networks = new ArrayList<>();
    for (ElementId id : ids) {
      context
          .topology()
          .find(id, Segment.class)
          .ifPresent(segment -> {
            for (int i = 0; i < segment.subnets().values().size(); i++) {
              networks.add(
                  new Network(
                      segment.subnets().values().get(i).prefix(),
                      segment.id().value(),
                      Subject.of(segment).then("subnets").then(i)));
            }
          });
    }
    return networks;
  }

  /** The networks of the tunnels in which nodes of the cluster have addresses. */
  private static List<Network> ofTunnels(RuleContext context, Cluster cluster) {
    ClusterTunnels theirs = new ClusterTunnels(context.resolution().nodes(), cluster);
    List<Network> networks = new ArrayList<>();
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      if (theirs.have(tunnel)) {
        List<IpPrefix> subnets = tunnel.carriage().subnets().values();
        for (int i = 0; i < subnets.size(); i++) {
          networks.add(
              new Network(
                  subnets.get(i), tunnel.id().value(), Subject.of(tunnel).then("subnets").then(i)));
        }
      }
    }
    return networks;
  }

  /** The networks of tunnels, and the known addresses on links outside of those and of segments. */
  static List<Network> outsideSegments(RuleContext context, Cluster cluster) {
    List<Network> networks = new ArrayList<>(ofTunnels(context, cluster));
    List<IpPrefix> tunnels = networks.stream().map(Network::prefix).toList();
    besideSegments(context, cluster).stream()
        .filter(network -> tunnels.stream().noneMatch(prefix -> prefix.contains(network.prefix())))
        .forEach(networks::add);
    return networks;
  }

  /** The nodes' known addresses on links of which no segment states a subnet of the family. */
  private static List<Network> besideSegments(RuleContext context, Cluster cluster) {
    List<Network> networks = new ArrayList<>();
    for (Node node : nodes(context, cluster)) {
      for (NetworkInterface link : node.interfaces()) {
        Optional<Segment> segment = segment(context, link);
        List<AddressAssignment> assigned = link.addresses().values();
        for (int i = 0; i < assigned.size(); i++) {
          int index = i;
          addressOf(assigned.get(i))
              .filter(address -> segment.flatMap(on -> on.subnet(address.family())).isEmpty())
              .ifPresent(address ->
                  networks.add(
                      new Network(
                          address.prefix(address.family().bits()),
                          node.id().value(),
                          Subject.of(node, link).then("addresses").then(index))));
        }
      }
    }
    return networks;
  }

  private static List<Node> nodes(RuleContext context, Cluster cluster) {
    return context.resolution().nodes().nodesOf(cluster).nodes();
  }

  private static Optional<Segment> segment(RuleContext context, NetworkInterface link) {
    return link.attachment().segment().flatMap(id -> context.topology().find(id, Segment.class));
  }

  private static Optional<IpAddress> addressOf(AddressAssignment assignment) {
    return switch (assignment) {
      case StaticAddress fixed -> Optional.of(fixed.address());
      case DhcpV4 lease -> lease.reservation();
      case DhcpV6 lease -> lease.reservation();
      case Slaac _ -> Optional.empty();
    };
  }
}
