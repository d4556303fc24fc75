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
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VlanLink;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    return networks(machine).stream()
        .map(networks -> networks.holds(range))
        .reduce(Membership.OUT, Membership::or);
  }

  /** Whether the interface is on the network of some address of the range. */
  public Membership holds(Machine machine, NetworkInterface link, IpRange range) {
    return networks(machine, link).holds(range);
  }

  /** On which networks an interface of a machine is. */
  public LinkNetworks networks(Machine machine, NetworkInterface link) {
    Set<AddressFamily> elsewhere = EnumSet.noneOf(AddressFamily.class);
    for (NetworkInterface other : machine.interfaces()) {
      prefixes(other).forEach(prefix -> elsewhere.add(prefix.family()));
    }
    return networks(machine, link, prefixes(link), elsewhere);
  }

  /** On which networks each interface of a machine is, in their order. */
  public List<LinkNetworks> networks(Machine machine) {
    List<List<IpPrefix>> prefixes = machine.interfaces().stream().map(this::prefixes).toList();
    Set<AddressFamily> families = EnumSet.noneOf(AddressFamily.class);
    prefixes.forEach(each -> each.forEach(prefix -> families.add(prefix.family())));
    List<LinkNetworks> networks = new ArrayList<>();
    for (int i = 0; i < prefixes.size(); i++) {
      networks.add(networks(machine, machine.interfaces().get(i), prefixes.get(i), families));
    }
    return networks;
  }

  private LinkNetworks networks(
      Machine machine,
      NetworkInterface link,
      List<IpPrefix> prefixes,
      Set<AddressFamily> ofMachine) {
    Set<AddressFamily> settled = EnumSet.noneOf(AddressFamily.class);
    if (carriesOnly(machine, link)) {
      settled.addAll(List.of(AddressFamily.values()));
    }
    prefixes.forEach(prefix -> settled.add(prefix.family()));
    ofMachine.stream().filter(family -> lacksFamily(link, family)).forEach(settled::add);
    return new LinkNetworks(
        prefixes, link.attachment().segment().equals(Optional.of(ElementId.INTERNET)), settled);
  }

  /**
   * Whether the link's segment states subnets and nothing else gives the link an address of the
   * family, which the machine has elsewhere. A drawing that leaves a family out altogether says
   * nothing about it.
   */
  private boolean lacksFamily(NetworkInterface link, AddressFamily family) {
    return segment(link).filter(segment -> !segment.subnets().values().isEmpty()).isPresent()
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

  /**
   * Whether the link only carries others, which have the addresses: a bond's, a bridge's, VLANs. A
   * parent of VLANs does while it states neither a segment nor addresses of its own.
   */
  public static boolean carriesOnly(Machine machine, NetworkInterface link) {
    return machine.interfaces().stream()
        .anyMatch(other ->
            switch (other.link().kind()) {
              case BondLink bond ->
                  link.name().isPresent() && bond.links().contains(link.name().get());
              case BridgeLink bridge ->
                  link.name().isPresent() && bridge.links().values().contains(link.name().get());
              case VlanLink _ ->
                  link.addresses().values().isEmpty()
                      && link.attachment().segment().isEmpty()
                      && link.name().isPresent()
                      && other.parent().equals(link.name());
              case PhysicalLink _, DummyLink _ -> false;
            });
  }
}
