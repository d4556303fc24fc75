package io.groundplan.model.validation.gateway;

import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.ExposedRoute;
import io.groundplan.model.topology.Exposure;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The routes of a topology by the gateway or tunnel that they lead through. */
final class GatewayRoutes {

  private final Map<ElementId, List<GatewayRoute>> byWay = new HashMap<>();
  private final List<GatewayRoute> all = new ArrayList<>();

  private GatewayRoutes() {}

  /**
   * One way in.
   *
   * @param backend what is reached
   * @param through the gateway or tunnel
   * @param route under which names and how
   * @param subject where it is written
   */
  record GatewayRoute(Element backend, ElementId through, ExposedRoute route, Subject subject) {}

  /** Collects the routes of a topology, in the order of their backends' ids. */
  static GatewayRoutes of(Topology topology) {
    GatewayRoutes routes = new GatewayRoutes();
    Stream.concat(topology.machines().stream(), topology.all(Published.class).stream())
        .filter(element -> !exposures(element).isEmpty())
        .sorted(Comparator.comparing(Element::id))
        .forEach(routes::add);
    return routes;
  }

  /** Those through the gateway or tunnel. */
  List<GatewayRoute> through(ElementId way) {
    return byWay.getOrDefault(way, List.of());
  }

  /** All of them. */
  List<GatewayRoute> all() {
    return all;
  }

  private void add(Element element) {
    for (Exposure exposure : exposures(element)) {
      Subject subject = Subject.of(element).then("expose").then(exposure.through().value());
      for (int i = 0; i < exposure.routes().size(); i++) {
        GatewayRoute route =
            new GatewayRoute(
                element, exposure.through(), exposure.routes().get(i), subject.then(i));
        byWay.computeIfAbsent(exposure.through(), _ -> new ArrayList<>()).add(route);
        all.add(route);
      }
    }
  }

  static List<Exposure> exposures(Element element) {
    return switch (element) {
      case Machine machine -> machine.machine().offers().expose();
      case Published published -> published.publication().expose();
      case Site _,
          Provider _,
          Segment _,
          Cluster _,
          VirtualIp _,
          LoadBalancerPool _,
          Certificate _,
          NetworkPolicy _,
          Tunnel _ ->
          List.of();
    };
  }
}
