package io.groundplan.model.validation.gateway;

import io.groundplan.model.address.Port;
import io.groundplan.model.address.PortRange;
import io.groundplan.model.address.PortSpec;
import io.groundplan.model.address.TransportProtocol;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.ServicePort;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.gateway.GatewayRoutes.GatewayRoute;
import io.groundplan.model.validation.routing.InternetWays;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP609: the Internet reaches a service by plain HTTP, and by nothing else: through listeners of a
 * gateway that speak HTTP and do not redirect, or on a port of its own that does. Tunnels bring TLS
 * with them.
 */
final class PublicServiceWithoutTls implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          609,
          "public-service-without-tls",
          Severity.WARNING,
          "The Internet reaches a service by plain HTTP only");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    InternetWays ways = new InternetWays(context);
    GatewayRoutes routes = GatewayRoutes.of(context.topology());
    List<Problem> problems = new ArrayList<>();
    for (Gateway gateway : context.topology().all(Gateway.class)) {
      List<PortSpec> open = ways.ports(gateway);
      if (!open.isEmpty()) {
        for (GatewayRoute route : routes.through(gateway.id())) {
          plainListener(gateway, route, open)
              .map(listener -> problem(gateway, listener, route))
              .ifPresent(problems::add);
        }
      }
    }
    for (Service service : context.topology().all(Service.class)) {
      plainPort(service, ways.ports(service))
          .map(port -> problem(service, port))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private Problem problem(Gateway gateway, Listener listener, GatewayRoute route) {
    return problem(
            route.subject(),
            "The Internet reaches %s through %s by plain HTTP on port %s; let it take a TLS listener, or redirect"
                .formatted(route.backend().id(), gateway.id(), listener.port()))
        .relatedTo(Subject.of(gateway, KeyPath.of("listeners", listener.name())));
  }

  private Problem problem(Service service, ServicePort port) {
    return problem(
        Subject.of(service, KeyPath.of("ports")),
        "The Internet reaches %s by plain HTTP on port %s; put a gateway with TLS before it, or a tunnel"
            .formatted(service.id(), port.port()));
  }

  /**
   * The listener by which the route is open, if none of those that are open speaks anything else.
   */
  private static Optional<Listener> plainListener(
      Gateway gateway, GatewayRoute route, List<PortSpec> open) {
    List<Listener> reached =
        Listeners.askedFor(gateway, route.route()).stream()
            .filter(listener -> isOpen(listener.port(), open))
            .filter(listener ->
                route.route().hostnames().isEmpty()
                    || route.route().hostnames().stream()
                        .anyMatch(name -> Listeners.meet(listener, name)))
            .toList();
    boolean plain =
        reached.stream()
            .allMatch(listener ->
                Listeners.speaks(listener, "HTTP")
                    && !listener.redirect().equals(Optional.of(Boolean.TRUE)));
    return plain ? reached.stream().findFirst() : Optional.empty();
  }

  private static boolean isOpen(Port port, List<PortSpec> open) {
    PortSpec tcp = new PortSpec(PortRange.of(port), TransportProtocol.TCP);
    return open.stream().anyMatch(tcp::overlaps);
  }

  /** A port that says HTTP, where no other open port may be its encrypted twin. */
  private static Optional<ServicePort> plainPort(Service service, List<PortSpec> open) {
    List<ServicePort> reached =
        service.ports().stream()
            .filter(port -> open.stream().anyMatch(port.port()::overlaps))
            .toList();
    return reached.stream().allMatch(PublicServiceWithoutTls::isPlain)
        ? reached.stream().findFirst()
        : Optional.empty();
  }

  private static boolean isPlain(ServicePort port) {
    boolean usual = port.port().ports().isSingle() && port.port().ports().first().number() == 80;
    boolean named =
        port.name().filter(name -> name.equals("http") || name.startsWith("http-")).isPresent();
    return port.port().protocol() == TransportProtocol.TCP
        && (named || (usual && port.name().isEmpty()));
  }
}
