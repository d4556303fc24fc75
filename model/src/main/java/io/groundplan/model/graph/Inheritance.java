package io.groundplan.model.graph;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.Mtu;
import io.groundplan.model.topology.ElementId;
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
import java.util.List;
import java.util.Optional;

/**
 * What machines and their interfaces take from the segments they are in, where they do not say
 * otherwise: prefix length, default gateway, MTU and resolvers. What neither says is unknown.
 *
 * <p>Machines are passed with what they inherit from their cluster ({@link Topology#machines()}).
 */
public final class Inheritance {

  private final Topology topology;
  private final AddressResolution resolution;
  private final DefaultGateways gateways;
  private final VlanRiders riders = new VlanRiders();

  /** Derives from a topology, whose references are resolved by {@code resolution}. */
  public Inheritance(Topology topology, AddressResolution resolution) {
    this.topology = topology;
    this.resolution = resolution;
    this.gateways = new DefaultGateways(topology, resolution);
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
    List<InterfaceAddress> known = new ArrayList<>();
    for (StaticAddress fixed : link.staticAddresses()) {
      length(link, fixed)
          .ifPresent(length -> known.add(new InterfaceAddress(fixed.address(), length)));
    }
    return Collections.unmodifiableList(known);
  }

  /**
   * The default gateways of an interface: its own, else those of the subnets in which it has static
   * addresses. Unknown where DHCP gives one or nobody says; none where it is known that no default
   * route goes here, as for the gateway itself.
   */
  public Stated<IpAddress> gateways(Machine machine, NetworkInterface link, AddressFamily family) {
    return gateways.of(machine, link, family);
  }

  /** The known default gateways of an interface in both families. */
  public List<IpAddress> gateways(Machine machine, NetworkInterface link) {
    List<IpAddress> both = new ArrayList<>(gateways(machine, link, AddressFamily.IPV4).values());
    both.addAll(gateways(machine, link, AddressFamily.IPV6).values());
    return Collections.unmodifiableList(both);
  }

  /**
   * The MTU of an interface: its own, else the largest of the segments that it carries, with or
   * without a tag, itself or through the VLAN interfaces that ride on it.
   */
  public Optional<Mtu> mtu(Machine machine, NetworkInterface link) {
    if (link.mtu().isPresent()) {
      return link.mtu();
    }
    Optional<Mtu> largest = largestMtu(link);
    for (NetworkInterface rider : riders(machine, link)) {
      largest = larger(largest, largestMtu(rider));
    }
    return largest;
  }

  /** The VLAN interfaces of the machine that ride on the link, in the order of the file. */
  public List<NetworkInterface> riders(Machine machine, NetworkInterface link) {
    return riders.on(machine, link);
  }

  private Optional<Mtu> largestMtu(NetworkInterface link) {
    Optional<Mtu> largest = segment(link).flatMap(Segment::mtu);
    for (ElementId tagged : link.attachment().tagged().segments()) {
      largest = larger(largest, topology.find(tagged, Segment.class).flatMap(Segment::mtu));
    }
    return largest;
  }

  private static Optional<Mtu> larger(Optional<Mtu> one, Optional<Mtu> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().compareTo(other.get()) >= 0 ? one : other;
  }

  /**
   * The interface of the default route: the first with a known gateway, else the only one there is.
   */
  public Optional<NetworkInterface> defaultLink(Machine machine) {
    List<NetworkInterface> links = machine.interfaces();
    for (NetworkInterface link : links) {
      if (hasGateway(machine, link, AddressFamily.IPV4)
          || hasGateway(machine, link, AddressFamily.IPV6)) {
        return Optional.of(link);
      }
    }
    return links.size() == 1 ? Optional.of(links.getFirst()) : Optional.empty();
  }

  private boolean hasGateway(Machine machine, NetworkInterface link, AddressFamily family) {
    return !gateways(machine, link, family).values().isEmpty();
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
        .flatMap(reference -> resolution.of(reference, concerned).addresses().stream())
        .distinct()
        .toList();
  }
}
