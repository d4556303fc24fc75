package io.groundplan.model.validation.gateway;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.ExposedRoute;
import io.groundplan.model.topology.Exposure;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.topology.Service;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP613: no listener of a gateway admits a route: none answers for its host name, or none takes
 * routes of its namespace. A Gateway takes those of its own namespace unless it says more.
 */
final class RouteNotAdmitted implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          613, "route-not-admitted", Severity.ERROR, "No listener of a gateway admits a route");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Service service : context.topology().all(Service.class)) {
      for (Exposure exposure : service.publication().expose()) {
        context
            .topology()
            .find(exposure.through(), Gateway.class)
            .filter(gateway -> isJudged(gateway))
            .ifPresent(gateway -> check(service, exposure, gateway, problems));
      }
    }
    return problems;
  }

  /** An ingress controller admits what its class says, and a {@code spec} may say anything. */
  private static boolean isJudged(Gateway gateway) {
    return !gateway.kind().equals(Optional.of("ingress"))
        && !gateway.listeners().isEmpty()
        && gateway.description().spec().isEmpty();
  }

  private void check(Service service, Exposure exposure, Gateway gateway, List<Problem> problems) {
    Subject subject = Subject.of(service).then("expose").then(gateway.id().value());
    if (exposure.routes().isEmpty()) {
      checkNamespace(service, gateway, gateway.listeners(), subject).ifPresent(problems::add);
    }
    for (int i = 0; i < exposure.routes().size(); i++) {
      ExposedRoute route = exposure.routes().get(i);
      List<Listener> asked = Listeners.askedFor(gateway, route);
      Subject place = subject.then(i);
      if (!asked.isEmpty()) {
        checkHostnames(service, route, gateway, asked, place)
            .or(() -> checkNamespace(service, gateway, asked, place))
            .ifPresent(problems::add);
      }
    }
  }

  private Optional<Problem> checkHostnames(
      Service service, ExposedRoute route, Gateway gateway, List<Listener> asked, Subject place) {
    for (int i = 0; i < route.hostnames().size(); i++) {
      DnsName hostname = route.hostnames().get(i);
      if (asked.stream().noneMatch(listener -> Listeners.meet(listener, hostname))) {
        return Optional.of(
            problem(
                    place.then("hostnames").then(i),
                    "No listener of %s answers for %s, under which %s is exposed there; name a listener's host name, or add one"
                        .formatted(gateway.id(), hostname, service.id()))
                .relatedTo(Subject.of(gateway, KeyPath.of("listeners"))));
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> checkNamespace(
      Service service, Gateway gateway, List<Listener> asked, Subject place) {
    Optional<String> own = service.publication().metadata().namespace();
    Optional<String> theirs = gateway.publication().metadata().namespace();
    boolean apart = own.isPresent() && theirs.isPresent() && !own.equals(theirs);
    return apart && isGatewayApi(gateway) && asked.stream().allMatch(RouteNotAdmitted::isSame)
        ? Optional.of(
            problem(
                    place,
                    "%s in %s is exposed through %s, whose listeners take routes of %s only; say allowedRoutes: {namespaces: {from: All}} there"
                        .formatted(service.id(), own.get(), gateway.id(), theirs.get()))
                .relatedTo(Subject.of(gateway, KeyPath.of("listeners"))))
        : Optional.empty();
  }

  private static boolean isGatewayApi(Gateway gateway) {
    return gateway.kind().equals(Optional.of("gateway"))
        || gateway.listeners().stream().anyMatch(listener -> !listener.allowedRoutes().isEmpty());
  }

  private static boolean isSame(Listener listener) {
    return listener
        .allowedRoutes()
        .textAt("namespaces", "from")
        .map("Same"::equals)
        .orElse(listener.allowedRoutes().at("namespaces").isEmpty());
  }
}
