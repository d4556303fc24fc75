package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Attachment;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.topology.VirtualIpKind;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who has addresses in a range of a pool, on the same network, that no service may get. */
final class Occupants {

  private Occupants() {}

  /**
   * Somebody with an address in the range.
   *
   * @param address the address
   * @param name how a message names the owner
   * @param subject where the address stands
   */
  record Occupant(IpAddress address, String name, Subject subject) {

    @Override
    public String toString() {
      return address + " (" + name + ")";
    }
  }

  /** Interfaces, virtual IPs and gateways in the range, by address, each address once. */
  static List<Occupant> of(RuleContext context, LoadBalancerPool pool, PoolNetwork network) {
    SortedMap<IpAddress, Occupant> occupants = new TreeMap<>();
    context.addresses().within(network.range()).stream()
        .filter(owner -> occupies(context.topology(), pool, network, owner))
        .forEach(owner ->
            occupants.putIfAbsent(
                owner.address(),
                new Occupant(
                    owner.address(), owner.title(), Subject.of(owner.element(), owner.path()))));
    network.segments().forEach(segment -> addGateways(segment, network, occupants));
    return List.copyOf(occupants.values());
  }

  private static void addGateways(
      Segment segment, PoolNetwork network, SortedMap<IpAddress, Occupant> occupants) {
    List<Subnet> subnets = segment.subnets().values();
    for (int i = 0; i < subnets.size(); i++) {
      for (AddressReference gateway : subnets.get(i).gateway().values()) {
        if (gateway instanceof LiteralAddress(IpAddress address)
            && network.range().contains(address)) {
          occupants.putIfAbsent(
              address,
              new Occupant(
                  address,
                  "gateway of " + segment.id(),
                  Subject.of(segment).then("subnets").then(i).then("gateway")));
        }
      }
    }
  }

  private static boolean occupies(
      Topology topology, LoadBalancerPool pool, PoolNetwork network, AddressOwner owner) {
    return switch (owner.role()) {
      case INTERFACE, RESERVATION ->
          owner
              .segment()
              .map(segment -> network.isOn(segment.id()))
              .orElseGet(() -> isLooseNode(network, owner));
      case VIRTUAL_IP ->
          isMovedHere(owner)
              && owner
                  .segment()
                  .map(segment -> network.isOn(segment.id()))
                  .orElseGet(() -> isOfCluster(topology, pool, owner));
      case PUBLIC, PUBLISHED -> false;
    };
  }

  /** A node of the pool's cluster of whose link nobody says where it is plugged in. */
  private static boolean isLooseNode(PoolNetwork network, AddressOwner owner) {
    ElementId id = owner.element().id();
    return network.nodes().stream()
        .filter(node -> node.id().equals(id))
        .flatMap(node -> linkOf(node, owner).stream())
        .anyMatch(link -> link.attachment().equals(Attachment.UNKNOWN));
  }

  private static Optional<NetworkInterface> linkOf(Node node, AddressOwner owner) {
    return node.interfaces().stream()
        .filter(link -> owner.path().parent().parent().equals(link.path()))
        .findFirst();
  }

  /** What moves an external one is not drawn, and may be a service with an address of the pool. */
  private static boolean isMovedHere(AddressOwner owner) {
    return owner.element() instanceof VirtualIp vip && vip.mechanism() != VirtualIpKind.EXTERNAL;
  }

  private static boolean isOfCluster(Topology topology, LoadBalancerPool pool, AddressOwner owner) {
    return owner.element() instanceof VirtualIp vip
        && topology.clusterOf(vip.cluster()).isPresent()
        && topology.clusterOf(vip.cluster()).equals(topology.clusterOf(pool.cluster()));
  }
}
