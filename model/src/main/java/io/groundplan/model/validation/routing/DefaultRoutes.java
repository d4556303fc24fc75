package io.groundplan.model.validation.routing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.AnyNetwork;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PrefixNetwork;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticRoute;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The default routes that a machine has in its main table, by their origin. Talos gives each the
 * metric 1024 unless told otherwise; of other systems only what is stated counts, as nobody knows
 * what they choose.
 */
final class DefaultRoutes {

  /** What Talos gives static routes, and those that DHCP brings. */
  private static final int USUAL_METRIC = 1024;

  /** The number of the main table (ip-route(8)). */
  private static final int MAIN_TABLE = 254;

  private final RuleContext context;

  DefaultRoutes(RuleContext context) {
    this.context = context;
  }

  /** Where a default route comes from. */
  enum Origin {
    ADDRESS("its gateway"),
    DHCP("DHCP"),
    ADVERTISEMENT("router advertisements"),
    ROUTE("its routes");

    private final String words;

    Origin(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * A default route.
   *
   * @param origin where it comes from
   * @param link by which it leaves, where that is known
   * @param path where it is written
   * @param hops the next hops that are known; several share the work
   * @param metric the smaller wins
   */
  record DefaultRoute(
      Origin origin,
      Optional<NetworkInterface> link,
      KeyPath path,
      Set<IpAddress> hops,
      int metric) {

    /** As a message names it. */
    String words() {
      return link.flatMap(NetworkInterface::name)
          .map(name -> "by " + name + (origin == Origin.ADDRESS ? "" : " (" + origin + ")"))
          .orElseGet(() -> "from " + origin);
    }
  }

  /** Those of one family, in the order of the file; what is written twice counts once. */
  List<DefaultRoute> of(Machine machine, AddressFamily family) {
    List<DefaultRoute> routes = new ArrayList<>();
    for (NetworkInterface link : machine.interfaces()) {
      switch (machine) {
        case Node node -> ofLink(node, link, family, routes);
        case Device device -> statedGateway(device, link, family).ifPresent(routes::add);
      }
    }
    List<StaticRoute> stated = machine.machine().networking().routes();
    for (int i = 0; i < stated.size(); i++) {
      KeyPath path = KeyPath.of("routes").then(i);
      ofRoute(machine, stated.get(i), path, family)
          .filter(route -> routes.stream().noneMatch(other -> isSame(other, route)))
          .ifPresent(routes::add);
    }
    return routes;
  }

  private static boolean isSame(DefaultRoute one, DefaultRoute other) {
    return one.origin() != Origin.DHCP && one.hops().equals(other.hops());
  }

  private void ofLink(
      Node node, NetworkInterface link, AddressFamily family, List<DefaultRoute> routes) {
    Stated<IpAddress> gateways = context.inheritance().gateways(node, link, family);
    if (!gateways.values().isEmpty()) {
      routes.add(
          new DefaultRoute(
              Origin.ADDRESS,
              Optional.of(link),
              link.path(),
              Set.copyOf(gateways.values()),
              staticMetric(link, family)));
    }
    if (!link.gateway().isNone()) {
      List<DefaultRoute> brought = brought(link, family);
      if (!brought.isEmpty() && mayLeadOut(node, link, family)) {
        routes.addAll(brought);
      }
    }
  }

  private static List<DefaultRoute> brought(NetworkInterface link, AddressFamily family) {
    List<DefaultRoute> routes = new ArrayList<>();
    for (var assignment : link.addresses().values()) {
      if (assignment instanceof DhcpV4 lease && family == AddressFamily.IPV4) {
        routes.add(brought(Origin.DHCP, link, lease.metric().orElse(USUAL_METRIC)));
      }
      if (assignment instanceof Slaac && family == AddressFamily.IPV6) {
        routes.add(brought(Origin.ADVERTISEMENT, link, USUAL_METRIC));
      }
    }
    return routes;
  }

  private static DefaultRoute brought(Origin origin, NetworkInterface link, int metric) {
    return new DefaultRoute(origin, Optional.of(link), link.path(), Set.of(), metric);
  }

  private static int staticMetric(NetworkInterface link, AddressFamily family) {
    return link.staticAddresses().stream()
        .filter(fixed -> fixed.address().family() == family)
        .flatMap(fixed -> fixed.metric().stream())
        .findFirst()
        .orElse(USUAL_METRIC);
  }

  /** Whether somebody on the link's segment is known to offer a default route to the node. */
  private boolean mayLeadOut(Node node, NetworkInterface link, AddressFamily family) {
    if (link.attachment().segment().equals(Optional.of(ElementId.INTERNET))) {
      return true;
    }
    Optional<Segment> segment = context.inheritance().segment(link);
    List<IpAddress> own = context.resolution().addresses().of(node).addresses();
    return segment.flatMap(each -> each.subnet(family)).map(Subnet::gateway).stream()
        .flatMap(gateway -> gateway.values().stream())
        .map(gateway -> context.resolution().addresses().of(gateway, segment.orElseThrow()))
        .anyMatch(known -> known.of(family).stream().noneMatch(own::contains));
  }

  /** The gateway that a device states for a link; providers' links are shared by its own means. */
  private Optional<DefaultRoute> statedGateway(
      Device device, NetworkInterface link, AddressFamily family) {
    boolean leadsOut =
        link.attachment().segment().equals(Optional.of(ElementId.INTERNET))
            || context
                .inheritance()
                .segment(link)
                .flatMap(Segment::uplink)
                .equals(Optional.of(Boolean.TRUE));
    Stated<IpAddress> gateways = context.inheritance().gateways(device, link, family);
    return link.gateway().values().isEmpty() || leadsOut || gateways.values().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DefaultRoute(
                Origin.ADDRESS,
                Optional.of(link),
                link.path(),
                Set.copyOf(gateways.values()),
                staticMetric(link, family)));
  }

  private Optional<DefaultRoute> ofRoute(
      Machine machine, StaticRoute route, KeyPath path, AddressFamily family) {
    boolean main = route.table().filter(table -> table != MAIN_TABLE).isEmpty();
    Set<IpAddress> hops = new LinkedHashSet<>();
    for (var gateway : route.gateway().values()) {
      hops.addAll(context.resolution().addresses().of(gateway).of(family));
    }
    return main && isEverything(route.destination(), family) && !hops.isEmpty()
        ? Optional.of(
            new DefaultRoute(
                Origin.ROUTE,
                route.link().flatMap(name -> machine.interfaceNamed(name.toString())),
                path,
                hops,
                route.metric().orElse(USUAL_METRIC)))
        : Optional.empty();
  }

  private static boolean isEverything(NetworkReference destination, AddressFamily family) {
    return destination instanceof AnyNetwork
        || (destination instanceof PrefixNetwork(IpPrefix prefix)
            && prefix.length() == 0
            && prefix.family() == family);
  }
}
