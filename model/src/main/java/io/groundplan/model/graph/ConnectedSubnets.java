package io.groundplan.model.graph;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.DummyLink;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.TaggedSegments;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VlanLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which prefixes a machine's interfaces are directly connected to, and whether an address lies on
 * one of them. The interfaces of a machine that states any are all it has; one whose prefixes of a
 * family are not stated may be connected to any of that family.
 *
 * <p>Machines are passed with what they inherit from their cluster.
 */
public final class ConnectedSubnets {

  private final Topology topology;

  /** Looks subnets up in a topology. */
  public ConnectedSubnets(Topology topology) {
    this.topology = topology;
  }

  /**
   * The known prefixes of an interface: its segment's, its tunnel's, those of its own addresses.
   */
  public List<IpPrefix> prefixes(NetworkInterface link) {
    List<IpPrefix> prefixes = new ArrayList<>();
    segment(link)
        .ifPresent(
            segment -> segment.subnets().values().forEach(subnet -> prefixes.add(subnet.prefix())));
    link.attachment()
        .tunnel()
        .flatMap(id -> topology.find(id, Tunnel.class))
        .ifPresent(tunnel -> prefixes.addAll(tunnel.carriage().subnets().values()));
    ownPrefixes(link).stream().filter(own -> !prefixes.contains(own)).forEach(prefixes::add);
    return List.copyOf(prefixes);
  }

  /** The prefixes that an interface's own addresses state with their length. */
  public List<IpPrefix> ownPrefixes(NetworkInterface link) {
    return link.staticAddresses().stream()
        .flatMap(fixed -> fixed.length().map(length -> fixed.address().prefix(length)).stream())
        .filter(prefix -> !prefix.isHost())
        .distinct()
        .toList();
  }

  /** Whether the machine has an interface on the network of the address. */
  public Membership holds(Machine machine, IpAddress address) {
    return holds(machine, IpRange.of(address));
  }

  /** Whether the machine has an interface on the network of some address of the range. */
  public Membership holds(Machine machine, IpRange range) {
    if (machine.interfaces().isEmpty()) {
      return Membership.UNKNOWN;
    }
    return machine.interfaces().stream()
        .map(link -> holds(machine, link, range))
        .reduce(Membership.OUT, Membership::or);
  }

  /** Whether the interface is on the network of some address of the range. */
  public Membership holds(Machine machine, NetworkInterface link, IpRange range) {
    List<IpPrefix> prefixes = prefixes(link);
    if (prefixes.stream().anyMatch(prefix -> prefix.range().overlaps(range))) {
      return Membership.IN;
    }
    if (link.attachment().segment().equals(Optional.of(ElementId.INTERNET))) {
      return isPrivate(range.first()) ? Membership.OUT : Membership.UNKNOWN;
    }
    return hasFamily(link, range.family())
            || isCarrierOnly(machine, link)
            || lacksFamily(machine, link, range.family())
        ? Membership.OUT
        : Membership.UNKNOWN;
  }

  private boolean hasFamily(NetworkInterface link, AddressFamily family) {
    return prefixes(link).stream().anyMatch(prefix -> prefix.family() == family);
  }

  /**
   * Whether the link's segment states subnets, none of the family, where the machine has the family
   * elsewhere, and nothing else gives the link such an address. A drawing that leaves a family out
   * altogether says nothing about it.
   */
  private boolean lacksFamily(Machine machine, NetworkInterface link, AddressFamily family) {
    return segment(link).filter(segment -> !segment.subnets().values().isEmpty()).isPresent()
        && machine.interfaces().stream().anyMatch(other -> hasFamily(other, family))
        && link.addresses().values().stream()
            .noneMatch(assignment -> familyOf(assignment) == family);
  }

  private static AddressFamily familyOf(AddressAssignment assignment) {
    return switch (assignment) {
      case StaticAddress fixed -> fixed.address().family();
      case DhcpV4 _ -> AddressFamily.IPV4;
      case DhcpV6 _, Slaac _ -> AddressFamily.IPV6;
    };
  }

  /** The segments on which the machine has an interface that holds the address, in file order. */
  public List<ElementId> segmentsHolding(Machine machine, IpAddress address) {
    return machine.interfaces().stream()
        .flatMap(link -> segment(link).stream())
        .filter(segment -> segment.subnetOf(address).isPresent())
        .map(Segment::id)
        .distinct()
        .toList();
  }

  private Optional<Segment> segment(NetworkInterface link) {
    return link.attachment().segment().flatMap(id -> topology.find(id, Segment.class));
  }

  private static boolean isPrivate(IpAddress address) {
    return address.isPrivate() || address.isSharedSpace();
  }

  /**
   * Whether the link only carries others, which have the addresses: a bond's, a bridge's, VLANs.
   */
  private static boolean isCarrierOnly(Machine machine, NetworkInterface link) {
    return machine.interfaces().stream()
        .anyMatch(other ->
            switch (other.link().kind()) {
              case BondLink bond ->
                  link.name().isPresent() && bond.links().contains(link.name().get());
              case BridgeLink bridge ->
                  link.name().isPresent() && bridge.links().values().contains(link.name().get());
              case VlanLink _ ->
                  !link.attachment().tagged().equals(TaggedSegments.NONE)
                      && link.attachment().segment().isEmpty()
                      && link.name().isPresent()
                      && other.parent().equals(link.name());
              case PhysicalLink _, DummyLink _ -> false;
            });
  }
}
