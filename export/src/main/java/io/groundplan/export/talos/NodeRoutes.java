package io.groundplan.export.talos;

import io.groundplan.export.talos.CommonLinkConfig.RouteConfig;
import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.KnownAddresses;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.StaticRoute;
import io.groundplan.model.topology.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The static routes of a node, each at the link by which it leaves. */
final class NodeRoutes {

  /** What Talos gives a route for which nobody says a metric. */
  private static final int USUAL_METRIC = 1024;

  private final TalosContext context;
  private final Node node;

  NodeRoutes(TalosContext context, Node node) {
    this.context = context;
    this.node = node;
  }

  /** The default routes of the link and the static routes that leave by it. */
  List<RouteConfig> by(NetworkInterface link) {
    List<RouteConfig> routes = new ArrayList<>();
    for (AddressFamily family : AddressFamily.values()) {
      routes.addAll(defaults(link, family));
    }
    for (StaticRoute route : node.machine().networking().routes()) {
      exit(route)
          .filter(exit -> exit.link().equals(link))
          .ifPresent(exit -> routes.addAll(routes(route, exit)));
    }
    return List.copyOf(routes);
  }

  /** Routes that leave by no link of which we know. */
  List<StaticRoute> lost() {
    return node.machine().networking().routes().stream()
        .filter(route -> exit(route).isEmpty())
        .toList();
  }

  /** Of several gateways the first is preferred, because the kernel holds one route a metric. */
  private List<RouteConfig> defaults(NetworkInterface link, AddressFamily family) {
    List<IpAddress> gateways = context.inheritance().gateways(node, link, family).values();
    Optional<Integer> metric = metric(link, family);
    List<RouteConfig> routes = new ArrayList<>();
    for (int i = 0; i < gateways.size(); i++) {
      Optional<Integer> own = i == 0 ? metric : Optional.of(metric.orElse(USUAL_METRIC) + i);
      routes.add(RouteConfig.defaultBy(gateways.get(i), own));
    }
    return routes;
  }

  private static Optional<Integer> metric(NetworkInterface link, AddressFamily family) {
    return link.staticAddresses().stream()
        .filter(fixed -> fixed.address().family() == family)
        .flatMap(fixed -> fixed.metric().stream())
        .findFirst();
  }

  /** The link and next hop of a route; no hop where the destination is on the link. */
  private record Exit(NetworkInterface link, List<IpAddress> hops) {}

  private Optional<Exit> exit(StaticRoute route) {
    List<NetworkInterface> links =
        node.interfaces().stream()
            .filter(link -> route.link().isEmpty() || route.link().equals(link.name()))
            .toList();
    if (route.gateway().values().isEmpty()) {
      return links.size() == 1
          ? Optional.of(new Exit(links.getFirst(), List.of()))
          : Optional.empty();
    }
    for (NetworkInterface link : links) {
      List<IpAddress> hops =
          hops(route, link).stream()
              .filter(hop -> route.link().isPresent() || isOnLink(link, hop))
              .toList();
      if (!hops.isEmpty()) {
        return Optional.of(new Exit(link, hops));
      }
    }
    return Optional.empty();
  }

  private List<IpAddress> hops(StaticRoute route, NetworkInterface link) {
    Optional<Segment> segment = context.inheritance().segment(link);
    return route.gateway().values().stream()
        .flatMap(gateway -> addresses(gateway, segment).addresses().stream())
        .toList();
  }

  private KnownAddresses addresses(AddressReference reference, Optional<Segment> concerned) {
    return concerned
        .map(segment -> context.resolution().addresses().of(reference, segment))
        .orElseGet(() -> context.resolution().addresses().of(reference));
  }

  /** Whether the link reaches the address without a router. */
  boolean isOnLink(NetworkInterface link, IpAddress address) {
    Stream<IpPrefix> own =
        context.inheritance().addresses(link).stream().map(InterfaceAddress::prefix);
    Stream<IpPrefix> segments =
        context.inheritance().segment(link).stream()
            .flatMap(segment -> segment.subnets().values().stream())
            .map(Subnet::prefix);
    return Stream.concat(own, segments).anyMatch(prefix -> prefix.contains(address));
  }

  private List<RouteConfig> routes(StaticRoute route, Exit exit) {
    List<IpPrefix> destinations =
        context
            .resolution()
            .networks()
            .of(List.of(route.destination()), context.scope().id())
            .prefixes();
    List<RouteConfig> routes = new ArrayList<>();
    for (IpPrefix destination : destinations) {
      Optional<IpAddress> hop =
          exit.hops().stream()
              .filter(address -> address.family() == destination.family())
              .findFirst();
      if (hop.isPresent() || (exit.hops().isEmpty() && destination.length() > 0)) {
        routes.add(
            new RouteConfig(
                Optional.of(destination).filter(prefix -> prefix.length() > 0),
                hop,
                route.metric(),
                route.mtu(),
                route.table()));
      }
    }
    return routes;
  }

  /** The static addresses of the link that carry a length, with the metric of their prefix. */
  List<CommonLinkConfig.AddressConfig> addresses(NetworkInterface link) {
    return link.staticAddresses().stream().flatMap(fixed -> address(link, fixed)).toList();
  }

  private Stream<CommonLinkConfig.AddressConfig> address(
      NetworkInterface link, StaticAddress fixed) {
    return context.inheritance().length(link, fixed).stream()
        .map(length -> new InterfaceAddress(fixed.address(), length))
        .map(address -> new CommonLinkConfig.AddressConfig(address, fixed.metric()));
  }
}
