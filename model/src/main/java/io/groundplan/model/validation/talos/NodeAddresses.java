package io.groundplan.model.validation.talos;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.graph.KnownAddresses;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterNetwork;
import io.groundplan.model.topology.DummyLink;
import io.groundplan.model.topology.ExceptNetwork;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.topology.VlanLink;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of a node among which kubelet and etcd choose, as far as they are known: those of
 * its links, without KubeSpan's, link-local ones, and those that Talos takes for pods or services.
 *
 * @param known the known ones in Talos's order: IPv4 first, the smaller before the greater
 * @param isComplete whether it has no others
 */
record NodeAddresses(List<IpAddress> known, boolean isComplete) {

  NodeAddresses {
    known = List.copyOf(known);
  }

  static NodeAddresses of(RuleContext context, Node node) {
    Optional<ClusterNetwork> network =
        context.topology().clusterOf(node.cluster()).map(Cluster::network);
    List<IpPrefix> taken = new ArrayList<>();
    taken.addAll(or(network.map(ClusterNetwork::podSubnets), ClusterNetwork.DEFAULT_PODS));
    taken.addAll(or(network.map(ClusterNetwork::serviceSubnets), ClusterNetwork.DEFAULT_SERVICES));
    List<IpAddress> known = new ArrayList<>();
    boolean complete = !node.interfaces().isEmpty();
    for (NetworkInterface link : node.interfaces()) {
      if (!isKubeSpan(context, link)) {
        KnownAddresses own = context.resolution().addresses().of(link);
        own.addresses().stream()
            .filter(address -> !address.isLinkLocal() && !address.isLoopback())
            .filter(address -> taken.stream().noneMatch(prefix -> prefix.contains(address)))
            .forEach(known::add);
        complete &= own.isComplete() || carriesOnly(node, link);
      }
    }
    return new NodeAddresses(known.stream().distinct().sorted().toList(), complete);
  }

  /** The known ones of a family. */
  List<IpAddress> of(AddressFamily family) {
    return known.stream().filter(address -> address.family() == family).toList();
  }

  /** Those that a list selects: in the order of its entries, without what {@code not} takes out. */
  List<IpAddress> selectedBy(RuleContext context, Node node, List<NetworkReference> subnets) {
    var networks = context.resolution().networks();
    IpSet allowed = networks.of(subnets, node.cluster()).set();
    List<NetworkReference> inOrder =
        subnets.stream().filter(subnet -> !(subnet instanceof ExceptNetwork)).toList();
    if (inOrder.isEmpty()) {
      return known.stream().filter(allowed::contains).toList();
    }
    return inOrder.stream()
        .map(subnet -> networks.of(subnet, node.cluster()).set())
        .flatMap(set -> known.stream().filter(set::contains))
        .filter(allowed::contains)
        .distinct()
        .toList();
  }

  /** Whether it is known that a list selects none of them. */
  boolean areAllRefusedBy(RuleContext context, Node node, List<NetworkReference> subnets) {
    return isComplete
        && !known.isEmpty()
        && context.resolution().networks().of(subnets, node.cluster()).isComplete()
        && selectedBy(context, node, subnets).isEmpty();
  }

  /** The families in which a cluster's nodes need an address: those of its services. */
  static List<AddressFamily> familiesOf(Optional<Cluster> cluster) {
    return cluster
        .map(Cluster::network)
        .map(network -> network.serviceSubnets().or(network.podSubnets()).values())
        .filter(prefixes -> !prefixes.isEmpty())
        .map(prefixes -> prefixes.stream().map(IpPrefix::family).distinct().sorted().toList())
        .orElse(List.of(AddressFamily.IPV4));
  }

  private static List<IpPrefix> or(Optional<Stated<IpPrefix>> stated, IpPrefix standIn) {
    return stated.flatMap(Stated::known).orElse(List.of(standIn));
  }

  private static boolean isKubeSpan(RuleContext context, NetworkInterface link) {
    return link.attachment()
        .tunnel()
        .flatMap(id -> context.topology().find(id, Tunnel.class))
        .filter(tunnel -> tunnel.kind() == TunnelKind.KUBESPAN)
        .isPresent();
  }

  /** Whether nothing is known of the link but that others ride on it, which have the addresses. */
  private static boolean carriesOnly(Node node, NetworkInterface link) {
    return link.addresses().isUnknown()
        && link.attachment().segment().isEmpty()
        && link.name().isPresent()
        && node.interfaces().stream().anyMatch(other -> ridesOn(other, link.name().get()));
  }

  private static boolean ridesOn(NetworkInterface link, InterfaceName name) {
    return switch (link.link().kind()) {
      case BondLink bond -> bond.links().contains(name);
      case BridgeLink bridge -> bridge.links().values().contains(name);
      case VlanLink _ -> link.parent().equals(Optional.of(name));
      case PhysicalLink _, DummyLink _ -> false;
    };
  }
}
