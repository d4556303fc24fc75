package io.groundplan.model.validation.gateway;

import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ExposedRoute;
import io.groundplan.model.topology.Exposure;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * GP603: something is exposed through a listener that its gateway does not have, through one that
 * cannot look at host names or HTTP paths, or through what is neither gateway nor tunnel. A gateway
 * without listeners states none; what does not exist is GP902's.
 */
final class RouteToListener implements Rule {

  private static final Set<String> WITHOUT_PATHS = Set.of("TCP", "UDP");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          603,
          "route-to-missing-listener",
          Severity.ERROR,
          "A route leads to a listener that is not there or of the wrong kind");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Element element : context.topology().all()) {
      for (Exposure exposure : GatewayRoutes.exposures(element)) {
        context
            .topology()
            .find(exposure.through())
            .ifPresent(through -> check(element, exposure, through, problems));
      }
    }
    return problems;
  }

  private void check(Element element, Exposure exposure, Element through, List<Problem> problems) {
    Subject subject = Subject.of(element).then("expose").then(through.id().value());
    switch (through) {
      case Gateway gateway -> {
        for (int i = 0; i < exposure.routes().size(); i++) {
          check(element, exposure.routes().get(i), gateway, subject.then(i))
              .ifPresent(problems::add);
        }
      }
      case Tunnel _ -> {}
      case Site _,
          Provider _,
          Segment _,
          Machine _,
          Cluster _,
          VirtualIp _,
          LoadBalancerPool _,
          Service _,
          Certificate _,
          NetworkPolicy _ ->
          problems.add(
              problem(
                      subject,
                      "%s is exposed through the %s %s, which takes no routes; name a gateway or a tunnel"
                          .formatted(element.id(), through.section().noun(), through.id()))
                  .relatedTo(Subject.of(through)));
    }
  }

  private Optional<Problem> check(
      Element element, ExposedRoute route, Gateway gateway, Subject subject) {
    List<Listener> asked = Listeners.askedFor(gateway, route);
    if (!asked.isEmpty()
        && !route.hostnames().isEmpty()
        && asked.stream().noneMatch(RouteToListener::seesNames)) {
      return Optional.of(
          problem(
                  subject.then("hostnames").then(0),
                  "%s asks for the host name %s, which %s of %s cannot see (TCP and UDP have none); take an HTTP listener, or leave the name out"
                      .formatted(
                          element.id(),
                          route.hostnames().getFirst(),
                          Phrase.list(asked.stream().map(Listener::name).toList()),
                          gateway.id()))
              .relatedTo(Subject.of(gateway).then("listeners")));
    }
    if (route.listener().isEmpty() || gateway.listeners().isEmpty()) {
      return Optional.empty();
    }
    String name = route.listener().get();
    List<String> names = gateway.listeners().stream().map(Listener::name).toList();
    Optional<Listener> listener =
        gateway.listeners().stream().filter(own -> own.name().equals(name)).findFirst();
    if (listener.isEmpty()) {
      return Optional.of(
          problem(
                  subject.then("listener"),
                  "%s goes to the listener %s of %s, which has %s; name one of these, or add it"
                      .formatted(element.id(), name, gateway.id(), Phrase.list(names)))
              .relatedTo(Subject.of(gateway).then("listeners")));
    }
    return listener
        .filter(own -> route.path().isPresent() && !seesPaths(own))
        .map(own ->
            problem(
                    subject.then("path"),
                    "%s asks for the path %s, which the listener %s of %s cannot see; leave the path out, or take an HTTP listener"
                        .formatted(element.id(), route.path().orElseThrow(), name, gateway.id()))
                .relatedTo(Subject.of(gateway).then("listeners").then(name)));
  }

  private static boolean seesNames(Listener listener) {
    return !WITHOUT_PATHS.contains(Listeners.protocol(listener).orElse("HTTP"));
  }

  private static boolean seesPaths(Listener listener) {
    String protocol = Listeners.protocol(listener).orElse("HTTP");
    boolean passesThrough =
        protocol.equals("TLS") && listener.mode().filter("Passthrough"::equals).isPresent();
    return !WITHOUT_PATHS.contains(protocol) && !passesThrough;
  }
}
