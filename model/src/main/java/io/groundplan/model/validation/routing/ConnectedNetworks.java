package io.groundplan.model.validation.routing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.Inheritance;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PrefixNetwork;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.StaticRoute;
import io.groundplan.model.topology.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** Those of all interfaces, and of routes that need no gateway. */
  static ConnectedNetworks of(Inheritance inheritance, Machine machine, AddressFamily family) {
    List<ConnectedNetworks> parts = new ArrayList<>();
    machine.interfaces().forEach(link -> parts.add(of(inheritance, link, family)));
    List<IpPrefix> onLink =
        machine.machine().networking().routes().stream()
            .filter(route -> route.gateway().values().isEmpty())
            .flatMap(route -> destination(route).stream())
            .filter(prefix -> prefix.family() == family)
            .toList();
    parts.add(new ConnectedNetworks(onLink, !machine.interfaces().isEmpty()));
    return new ConnectedNetworks(
        parts.stream().flatMap(part -> part.prefixes().stream()).distinct().toList(),
        parts.stream().allMatch(ConnectedNetworks::isComplete));
  }

  private static Optional<IpPrefix> destination(StaticRoute route) {
    return route.destination() instanceof PrefixNetwork(IpPrefix prefix)
        ? Optional.of(prefix)
        : Optional.empty();
  }

  /** Those of one interface. */
  static ConnectedNetworks of(
      Inheritance inheritance, NetworkInterface link, AddressFamily family) {
    List<IpPrefix> subnets =
        inheritance.segment(link).stream()
            .flatMap(segment -> segment.subnets().values().stream())
            .map(Subnet::prefix)
            .filter(prefix -> prefix.family() == family)
            .toList();
    List<IpPrefix> prefixes = new ArrayList<>();
    boolean complete = !link.addresses().isUnknown();
    for (AddressAssignment assignment : link.addresses().values()) {
      switch (assignment) {
        case StaticAddress fixed -> {
          Optional<Integer> length = inheritance.length(link, fixed);
          if (fixed.address().family() == family) {
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
