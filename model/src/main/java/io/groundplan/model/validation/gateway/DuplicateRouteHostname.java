package io.groundplan.model.validation.gateway;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.PortReference;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.gateway.GatewayRoutes.GatewayRoute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * GP608: two routes through one gateway or tunnel answer for one host name and path, so that only
 * one of them is ever used. A {@code spec} may tell them apart by headers or share the work.
 */
final class DuplicateRouteHostname implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          608,
          "duplicate-hostname-on-one-gateway",
          Severity.ERROR,
          "Two routes through one gateway answer for one host name and path");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  private record Question(DnsName hostname, String path) {}

  @Override
  public List<Problem> check(RuleContext context) {
    GatewayRoutes routes = GatewayRoutes.of(context.topology());
    List<Problem> problems = new ArrayList<>();
    context.topology().all(Gateway.class).forEach(each -> check(routes, each, problems));
    context.topology().all(Tunnel.class).forEach(each -> check(routes, each, problems));
    return problems;
  }

  private void check(GatewayRoutes routes, Element through, List<Problem> problems) {
    Map<Question, List<GatewayRoute>> asked = new HashMap<>();
    Set<Subject> reported = new HashSet<>();
    for (GatewayRoute route : routes.through(through.id())) {
      for (DnsName hostname : Set.copyOf(route.route().hostnames())) {
        List<GatewayRoute> earlier =
            asked.computeIfAbsent(new Question(hostname, path(route)), _ -> new ArrayList<>());
        Optional<GatewayRoute> first =
            earlier.stream().filter(other -> collide(other, route)).findFirst();
        if (first.isPresent() && reported.add(route.subject())) {
          problems.add(problem(through, hostname, first.get(), route));
        }
        earlier.add(route);
      }
    }
  }

  private Problem problem(
      Element through, DnsName hostname, GatewayRoute first, GatewayRoute second) {
    boolean same = first.backend().id().equals(second.backend().id());
    return problem(
            second.subject(),
            "%s %s through %s as %s%s; give one another hostname or path"
                .formatted(
                    same
                        ? second.backend().id() + ports(first, second)
                        : first.backend().id() + " and " + second.backend().id(),
                    same ? "is reached twice" : "are both reached",
                    through.id(),
                    hostname,
                    path(second).equals("/") ? "" : path(second)))
        .relatedTo(first.subject());
  }

  private static String ports(GatewayRoute one, GatewayRoute other) {
    Optional<PortReference> port = one.route().port();
    Optional<PortReference> second = other.route().port();
    return port.isPresent() && second.isPresent() && !port.equals(second)
        ? " (%s and %s)".formatted(port.get(), second.get())
        : "";
  }

  /** Absent is the whole host; a slash at the end says nothing more. */
  private static String path(GatewayRoute route) {
    String path = route.route().path().orElse("/");
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static boolean collide(GatewayRoute one, GatewayRoute other) {
    Optional<String> listener = one.route().listener();
    Optional<String> second = other.route().listener();
    return (listener.isEmpty() || second.isEmpty() || listener.equals(second))
        && one.backend().description().spec().isEmpty()
        && other.backend().description().spec().isEmpty();
  }
}
