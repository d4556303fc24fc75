package io.groundplan.model.validation.routing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.ConnectedSubnets;
import io.groundplan.model.graph.Inheritance;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PrefixNetwork;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.StaticRoute;
import io.groundplan.model.topology.Subnet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The networks of one family that a machine reaches without a router.
 *
 * @param prefixes the known ones
 * @param isComplete whether there are no others; not so where an address or its length is unknown
 */
record ConnectedNetworks(List<IpPrefix> prefixes, boolean isComplete) {

  /** Keeps an unmodifiable copy. */
  ConnectedNetworks {
    prefixes = List.copyOf(prefixes);
  }

  /** Those of all interfaces that have any, and of routes that need no gateway. */
  static ConnectedNetworks of(Inheritance inheritance, Machine machine, AddressFamily family) {
    Set<IpPrefix> prefixes = new LinkedHashSet<>();
    boolean complete = !machine.interfaces().isEmpty();
    for (NetworkInterface link : machine.interfaces()) {
      if (!ConnectedSubnets.carriesOnly(machine, link)) {
        ConnectedNetworks part = of(inheritance, link, family);
        prefixes.addAll(part.prefixes());
        complete &= part.isComplete();
      }
    }
    addOnLink(machine, family, prefixes);
    return new ConnectedNetworks(List.copyOf(prefixes), complete);
  }

  /** Those of one interface, and of routes that need no gateway. */
  static ConnectedNetworks of(
      Inheritance inheritance, Machine machine, NetworkInterface link, AddressFamily family) {
    ConnectedNetworks own = of(inheritance, link, family);
    Set<IpPrefix> prefixes = new LinkedHashSet<>(own.prefixes());
    addOnLink(machine, family, prefixes);
    return new ConnectedNetworks(List.copyOf(prefixes), own.isComplete());
  }

  private static void addOnLink(Machine machine, AddressFamily family, Set<IpPrefix> prefixes) {
    for (StaticRoute route : machine.machine().networking().routes()) {
      if (route.gateway().values().isEmpty()) {
        destination(route).filter(prefix -> prefix.family() == family).ifPresent(prefixes::add);
      }
    }
  }

  private static Optional<IpPrefix> destination(StaticRoute route) {
    return route.destination() instanceof PrefixNetwork(IpPrefix prefix)
        ? Optional.of(prefix)
        : Optional.empty();
  }

  /** Those of one interface. */
  static ConnectedNetworks of(
      Inheritance inheritance, NetworkInterface link, AddressFamily family) {
    List<IpPrefix> subnets = new ArrayList<>();
    for (Subnet subnet :
        inheritance.segment(link).map(Segment::subnets).orElse(Stated.unknown()).values()) {
      if (subnet.prefix().family() == family) {
        subnets.add(subnet.prefix());
      }
    }
    List<IpPrefix> prefixes = new ArrayList<>();
    boolean complete = !link.addresses().isUnknown();
    for (AddressAssignment assignment : link.addresses().values()) {
      switch (assignment) {
        case StaticAddress fixed -> {
          if (fixed.address().family() == family) {
            Optional<Integer> length = inheritance.length(link, fixed);
            length.ifPresent(bits -> prefixes.add(fixed.address().prefix(bits)));
            complete &= length.isPresent();
          }
        }
        case DhcpV4 _ -> complete &= family != AddressFamily.IPV4 || !subnets.isEmpty();
        case DhcpV6 _, Slaac _ -> complete &= family != AddressFamily.IPV6 || !subnets.isEmpty();
      }
    }
    prefixes.addAll(subnets);
    return new ConnectedNetworks(prefixes, complete);
  }

  /** Whether the machine may reach the address without a router. */
  boolean mayReach(IpAddress address) {
    return !isComplete || prefixes.stream().anyMatch(prefix -> prefix.contains(address));
  }
}
