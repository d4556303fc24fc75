package io.groundplan.model.graph;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.Mtu;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Resolvers;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What machines and their interfaces take from the segments they are in, where they do not say
 * otherwise: prefix length, default gateway, MTU and resolvers. What neither says is unknown.
 *
 * <p>Machines are passed with what they inherit from their cluster ({@link Topology#machines()}).
 */
public final class Inheritance {

  private final Topology topology;
  private final AddressResolution resolution;

  /** Derives from a topology, whose references are resolved by {@code resolution}. */
  public Inheritance(Topology topology, AddressResolution resolution) {
    this.topology = topology;
    this.resolution = resolution;
  }

  /** The segment that the interface is in without a tag; none for the Internet and for tunnels. */
  public Optional<Segment> segment(NetworkInterface link) {
    return link.attachment().segment().flatMap(id -> topology.find(id, Segment.class));
  }

  /** The subnet of the interface's segment that holds the address. */
  public Optional<Subnet> subnet(NetworkInterface link, IpAddress address) {
    return segment(link).flatMap(segment -> segment.subnetOf(address));
  }

  /** The length written with the address, else that of the subnet or tunnel network it lies in. */
  public Optional<Integer> length(NetworkInterface link, StaticAddress address) {
    return address
        .length()
        .or(() -> subnet(link, address.address()).map(subnet -> subnet.prefix().length()))
        .or(() -> tunnelPrefix(link, address.address()).map(IpPrefix::length));
  }

  private Optional<IpPrefix> tunnelPrefix(NetworkInterface link, IpAddress address) {
    return link.attachment().tunnel().flatMap(id -> topology.find(id, Tunnel.class)).stream()
        .flatMap(tunnel -> tunnel.carriage().subnets().values().stream())
        .filter(prefix -> prefix.contains(address))
        .findFirst();
  }

  /** The static addresses of the interface whose length is known, in the order of the file. */
  public List<InterfaceAddress> addresses(NetworkInterface link) {
    return link.staticAddresses().stream()
        .flatMap(fixed ->
            length(link, fixed).stream()
                .map(length -> new InterfaceAddress(fixed.address(), length)))
        .toList();
  }

  /**
   * The default gateways of an interface: its own, else those of the subnets in which it has static
   * addresses. Unknown where DHCP gives one or nobody says; none where it is known that no default
   * route goes here, as for the gateway itself.
   */
  public Stated<IpAddress> gateways(Machine machine, NetworkInterface link, AddressFamily family) {
    if (!link.gateway().isUnknown()) {
      return addressesOf(machine, link.gateway(), segment(link), family);
    }
    Set<IpAddress> found = new LinkedHashSet<>();
    boolean known = false;
    for (StaticAddress fixed : link.staticAddresses()) {
      Optional<Subnet> subnet =
          subnet(link, fixed.address()).filter(of -> of.prefix().family() == family);
      if (subnet.isPresent()) {
        Stated<IpAddress> here =
            addressesOf(machine, subnet.get().gateway(), segment(link), family);
        known |= !here.isUnknown();
        found.addAll(here.values());
      }
    }
    return known ? Stated.of(List.copyOf(found)) : Stated.unknown();
  }

  /** The known default gateways of an interface in both families. */
  public List<IpAddress> gateways(Machine machine, NetworkInterface link) {
    return Stream.of(AddressFamily.values())
        .flatMap(family -> gateways(machine, link, family).values().stream())
        .toList();
  }

  private Stated<IpAddress> addressesOf(
      Machine machine,
      Stated<AddressReference> references,
      Optional<Segment> concerned,
      AddressFamily family) {
    if (references.isUnknown()) {
      return Stated.unknown();
    }
    List<IpAddress> own = resolution.of(machine).addresses();
    List<IpAddress> found = new ArrayList<>();
    boolean complete = true;
    for (AddressReference reference : references.values()) {
      KnownAddresses meant = addresses(reference, concerned);
      complete &= meant.isComplete();
      found.addAll(meant.of(family));
    }
    if (!Collections.disjoint(found, own)) {
      return Stated.none();
    }
    return complete || !found.isEmpty() ? Stated.of(found) : Stated.unknown();
  }

  private KnownAddresses addresses(AddressReference reference, Optional<Segment> concerned) {
    return concerned
        .map(segment -> resolution.of(reference, segment))
        .orElseGet(() -> resolution.of(reference));
  }

  /**
   * The MTU of an interface: its own, else the largest of the segments that it carries, with or
   * without a tag, itself or through the VLAN interfaces that ride on it.
   */
  public Optional<Mtu> mtu(Machine machine, NetworkInterface link) {
    return link.mtu()
        .or(() ->
            Stream.concat(Stream.of(link), riders(machine, link))
                .flatMap(carried -> segments(carried))
                .flatMap(segment -> segment.mtu().stream())
                .max(Comparator.naturalOrder()));
  }

  /** The VLAN interfaces of the machine that ride on the link. */
  private static Stream<NetworkInterface> riders(Machine machine, NetworkInterface link) {
    return machine.interfaces().stream()
        .filter(other -> link.name().isPresent() && other.parent().equals(link.name()));
  }

  private Stream<Segment> segments(NetworkInterface link) {
    return Stream.concat(
            link.attachment().segment().stream(), link.attachment().tagged().segments().stream())
        .flatMap(id -> topology.find(id, Segment.class).stream());
  }

  /**
   * The interface of the default route: the first with a known gateway, else the only one there is.
   */
  public Optional<NetworkInterface> defaultLink(Machine machine) {
    List<NetworkInterface> links = machine.interfaces();
    return links.stream()
        .filter(link -> !gateways(machine, link).isEmpty())
        .findFirst()
        .or(() -> links.size() == 1 ? Optional.of(links.getFirst()) : Optional.empty());
  }

  /** The resolvers of a machine: its own, else those of the segment of its default route. */
  public Resolvers resolvers(Machine machine) {
    Resolvers own = machine.machine().networking().resolvers();
    return defaultLink(machine)
        .flatMap(this::segment)
        .map(segment -> own.over(segment.resolvers()))
        .orElse(own);
  }

  /** The known addresses of a machine's resolvers, in order, each once. */
  public List<IpAddress> nameservers(Machine machine) {
    Optional<Segment> concerned = defaultLink(machine).flatMap(this::segment);
    return resolvers(machine).nameservers().values().stream()
        .flatMap(reference -> addresses(reference, concerned).addresses().stream())
        .distinct()
        .toList();
  }
}
