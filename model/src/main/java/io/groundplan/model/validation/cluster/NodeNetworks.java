package io.groundplan.model.validation.cluster;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

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
    SequencedMap<Subject, Network> networks = new LinkedHashMap<>();
    for (Node node : nodes(context, cluster)) {
      for (NetworkInterface link : node.interfaces()) {
        segment(context, link)
            .ifPresent(segment -> {
              for (int i = 0; i < segment.subnets().values().size(); i++) {
                Subject subject = Subject.of(segment).then("subnets").then(i);
                IpPrefix prefix = segment.subnets().values().get(i).prefix();
                networks.put(subject, new Network(prefix, segment.id().value(), subject));
              }
            });
      }
    }
    return List.copyOf(networks.values());
  }

  /** The nodes' known addresses outside the subnets of their interface's segment. */
  static List<Network> besideSegments(RuleContext context, Cluster cluster) {
    List<Network> networks = new ArrayList<>();
    for (Node node : nodes(context, cluster)) {
      for (NetworkInterface link : node.interfaces()) {
        List<AddressAssignment> assigned = link.addresses().values();
        for (int i = 0; i < assigned.size(); i++) {
          Subject subject = Subject.of(node, link).then("addresses").then(i);
          addressOf(assigned.get(i))
              .filter(address ->
                  segment(context, link).flatMap(segment -> segment.subnetOf(address)).isEmpty())
              .ifPresent(address ->
                  networks.add(
                      new Network(
                          address.prefix(address.family().bits()), node.id().value(), subject)));
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
