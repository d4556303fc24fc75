package io.groundplan.model.validation.routing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.KnownRanges;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticRoute;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelMember;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What machines do with packets for others, as far as the drawing says. Dynamic routing, other
 * tables, tunnels that take the destination, and leases leave it open.
 */
final class RouteTables {

  private static final int MAIN_TABLE = 254;

  private static final IpPrefix ALL_IPV4 = IpPrefix.parse("0.0.0.0/0");
  private static final IpPrefix ALL_IPV6 = IpPrefix.parse("::/0");

  private final RuleContext context;
  private final MachineNetworks networks;
  private final Map<ElementId, Table> tables = new HashMap<>();
  private final Map<ElementId, KnownRanges> tunnelled = new HashMap<>();
  private final Set<ElementId> inOpenTunnels = new HashSet<>();

  RouteTables(RuleContext context) {
    this.context = context;
    this.networks = MachineNetworks.of(context);
    context.topology().all(Tunnel.class).forEach(this::addTunnel);
  }

  /**
   * A route.
   *
   * @param destination where to
   * @param hops its next hops
   * @param path where it is written; empty for a default route that the subnet gives
   */
  record Route(IpPrefix destination, List<IpAddress> hops, Optional<KeyPath> path) {}

  /**
   * The routes of a machine.
   *
   * @param routes those by a next hop, in the order of the file
   * @param connected the networks that it reaches itself
   * @param byDestination the routes again; the one with the smallest metric of each destination
   */
  record Table(
      List<Route> routes, List<IpPrefix> connected, NavigableMap<IpPrefix, Route> byDestination) {

    /** Whether there is a route to a part of the prefix: the next in order, as prefixes nest. */
    boolean knowsPartOf(IpPrefix prefix) {
      IpPrefix next = byDestination.higherKey(prefix);
      return next != null && prefix.contains(next);
    }
  }

  /** The routes of a machine, with what it inherits. */
  Table of(Machine machine) {
    Table known = tables.get(machine.id());
    if (known == null) {
      known = read(machine);
      tables.put(machine.id(), known);
    }
    return known;
  }

  /** The one machine to which a route leads, if it passes packets on. */
  Optional<Machine> next(Route route) {
    if (route.hops().size() != 1) {
      return Optional.empty();
    }
    Optional<Machine> only = Optional.empty();
    for (AddressOwner owner : context.addresses().ownersOf(route.hops().getFirst())) {
      if (owner.element() instanceof Machine machine) {
        if (only.isPresent() && !only.get().equals(machine)) {
          return Optional.empty();
        }
        only = Optional.of(machine);
      }
    }
    return only.filter(context.routing().routers()::forwards);
  }

  /**
   * The route by which a machine passes packets to the whole destination on; none if it reaches the
   * destination or a part of it otherwise, or if that is not known.
   */
  Optional<Route> onwards(Machine machine, IpPrefix destination) {
    Table table = of(machine);
    boolean all = destination.length() == 0;
    boolean own =
        table.connected().stream()
            .anyMatch(
                prefix -> prefix.contains(destination) || (!all && destination.contains(prefix)));
    if (own || (!all && table.knowsPartOf(destination)) || isOpen(machine, destination)) {
      return Optional.empty();
    }
    for (int length = destination.length(); length >= 0; length--) {
      Route route = table.byDestination().get(destination.first().prefix(length));
      if (route != null) {
        return Optional.of(route);
      }
    }
    return Optional.empty();
  }

  private boolean isOpen(Machine machine, IpPrefix destination) {
    KnownRanges taken = tunnelled.getOrDefault(machine.id(), KnownRanges.exactly(List.of()));
    return !machine.machine().offers().bgp().isEmpty()
        || inOpenTunnels.contains(machine.id())
        || taken.set().overlaps(destination.range());
  }

  /** What other members of a tunnel reach may go through it; without a list nobody knows what. */
  private void addTunnel(Tunnel tunnel) {
    KnownRanges networks =
        KnownRanges.sum(
            tunnel.members().stream()
                .map(TunnelMember::networks)
                .map(each -> context.resolution().networks().of(each, Optional.empty()))
                .toList());
    boolean leadsOut =
        tunnel.members().stream()
            .anyMatch(member -> member.exitNode().equals(Optional.of(Boolean.TRUE)));
    for (TunnelMember member : tunnel.members()) {
      ElementId id = member.member().element();
      if (!networks.isComplete() || leadsOut) {
        inOpenTunnels.add(id);
      }
      tunnelled.merge(id, networks, (one, other) -> KnownRanges.sum(List.of(one, other)));
    }
  }

  private Table read(Machine machine) {
    List<Route> routes = new ArrayList<>();
    NavigableMap<IpPrefix, Route> best = new TreeMap<>();
    Map<IpPrefix, Integer> metrics = new HashMap<>();
    List<StaticRoute> stated = machine.machine().networking().routes();
    for (int i = 0; i < stated.size(); i++) {
      StaticRoute route = stated.get(i);
      if (route.table().filter(table -> table != MAIN_TABLE).isEmpty()) {
        for (Route read : read(machine, route, KeyPath.of("routes").then(i))) {
          int metric = route.metric().orElse(0);
          if (metric < metrics.getOrDefault(read.destination(), Integer.MAX_VALUE)) {
            metrics.put(read.destination(), metric);
            best.put(read.destination(), read);
          }
          routes.add(read);
        }
      }
    }
    List<IpPrefix> connected = new ArrayList<>();
    for (AddressFamily family : AddressFamily.values()) {
      connected.addAll(networks.of(machine, family).prefixes());
      Optional<Route> byDefault = defaultRoute(machine, family);
      if (byDefault.isPresent() && best.putIfAbsent(all(family), byDefault.get()) == null) {
        routes.add(byDefault.get());
      }
    }
    return new Table(List.copyOf(routes), List.copyOf(connected), best);
  }

  private List<Route> read(Machine machine, StaticRoute route, KeyPath path) {
    List<Route> routes = new ArrayList<>();
    KnownRanges destinations =
        context.resolution().networks().of(List.of(route.destination()), Optional.empty());
    for (IpPrefix destination : destinations.prefixes()) {
      List<IpAddress> hops =
          route.gateway().values().stream()
              .flatMap(gateway -> hop(machine, gateway, destination.family()).stream())
              .toList();
      if (!hops.isEmpty()) {
        routes.add(new Route(destination, hops, Optional.of(path)));
      }
    }
    return routes;
  }

  /** Of several addresses of a router the one on a network of the machine, else any. */
  private Optional<IpAddress> hop(Machine machine, AddressReference gateway, AddressFamily family) {
    List<IpAddress> known = context.resolution().addresses().of(gateway).of(family);
    List<IpPrefix> near = networks.of(machine, family).prefixes();
    return known.stream()
        .filter(address -> near.stream().anyMatch(prefix -> prefix.contains(address)))
        .findFirst()
        .or(() -> known.stream().findFirst());
  }

  /** The default route, unless it may lead elsewhere: by a lease, or straight to the Internet. */
  private Optional<Route> defaultRoute(Machine machine, AddressFamily family) {
    List<IpAddress> hops = new ArrayList<>();
    Optional<KeyPath> path = Optional.empty();
    for (NetworkInterface link : machine.interfaces()) {
      Stated<IpAddress> gateways = context.inheritance().gateways(machine, link, family);
      boolean open =
          gateways.isUnknown()
              && (link.addresses().isUnknown()
                  || link.staticAddresses().size() < link.addresses().values().size()
                  || context.inheritance().segment(link).map(Segment::subnets).isEmpty());
      if (open && link.attachment().tunnel().isEmpty()) {
        return Optional.empty();
      }
      hops.addAll(gateways.values());
      if (!link.gateway().values().isEmpty()) {
        path = Optional.of(link.path().then("gateway"));
      }
    }
    return hops.isEmpty() ? Optional.empty() : Optional.of(new Route(all(family), hops, path));
  }

  private static IpPrefix all(AddressFamily family) {
    return switch (family) {
      case IPV4 -> ALL_IPV4;
      case IPV6 -> ALL_IPV6;
    };
  }
}
