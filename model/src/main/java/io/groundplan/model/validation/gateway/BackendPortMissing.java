package io.groundplan.model.validation.gateway;

import io.groundplan.model.address.Port;
import io.groundplan.model.address.PortRange;
import io.groundplan.model.address.PortSpec;
import io.groundplan.model.address.TransportProtocol;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.PortReference;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.ServicePort;
import io.groundplan.model.topology.Target;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.gateway.GatewayRoutes.GatewayRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP610: a route, a forward or a backend leads to a port that its target does not have. Services
 * and gateways that state ports have no others; a machine may serve more than it states, so only
 * names that it does not know are reported.
 */
final class BackendPortMissing implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          610, "backend-port-missing", Severity.ERROR, "A port is asked for that its owner lacks");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    Topology topology = context.topology();
    List<Problem> problems = new ArrayList<>();
    for (GatewayRoute route : GatewayRoutes.of(topology).all()) {
      route
          .route()
          .port()
          .flatMap(port -> checkNamed(route.backend(), port, List.of()))
          .map(missing ->
              problem(
                  route.subject().then("port"),
                  "%s through %s asks for %s"
                      .formatted(route.backend().id(), route.through(), missing)))
          .ifPresent(problems::add);
    }
    for (Service service : topology.all(Service.class)) {
      checkBackends(topology, service, problems);
    }
    for (Machine machine : topology.machines()) {
      for (PortForward forward : machine.machine().offers().nat().forwards()) {
        checkForward(context, machine, forward, problems);
      }
    }
    return problems;
  }

  private void checkBackends(Topology topology, Service service, List<Problem> problems) {
    for (int i = 0; i < service.backends().size(); i++) {
      Target backend = service.backends().get(i);
      Subject subject = Subject.of(service, KeyPath.of("backends").then(i));
      owner(topology, backend)
          .flatMap(owner -> backend.port().flatMap(port -> checkNamed(owner, port, List.of())))
          .map(missing ->
              problem(
                  subject,
                  "The backend %s of %s asks for %s".formatted(backend, service.id(), missing)))
          .ifPresent(problems::add);
    }
  }

  private void checkForward(
      RuleContext context, Machine machine, PortForward forward, List<Problem> problems) {
    for (int i = 0; i < forward.to().size(); i++) {
      Target target = forward.to().get(i);
      Subject subject =
          Subject.of(machine, KeyPath.of("nat", "forwards", forward.name(), "to").then(i));
      owner(context, target)
          .flatMap(owner -> checkForward(owner, target, forward))
          .map(missing ->
              problem(
                  subject,
                  "The forward %s of %s leads to %s"
                      .formatted(forward.name(), machine.id(), missing)))
          .ifPresent(problems::add);
    }
  }

  private static Optional<String> checkForward(Element owner, Target target, PortForward forward) {
    if (target.port().isPresent()) {
      List<TransportProtocol> protocols =
          forward.ports().stream().map(PortSpec::protocol).distinct().toList();
      return checkNamed(owner, target.port().get(), protocols);
    }
    return forward.ports().stream()
        .filter(port -> port.ports().isSingle())
        .flatMap(port -> checkPort(owner, port).stream())
        .findFirst();
  }

  private static Optional<Element> owner(Topology topology, Target target) {
    return target.host() instanceof OwnerAddress(var reference)
        ? topology.find(reference.element())
        : Optional.empty();
  }

  /** Also the one object that has a literal address. */
  private static Optional<Element> owner(RuleContext context, Target target) {
    Optional<Element> named = owner(context.topology(), target);
    if (named.isPresent()) {
      return named;
    }
    List<Element> owners =
        context.resolution().addresses().of(target.host()).addresses().stream()
            .flatMap(address -> context.addresses().ownersOf(address).stream())
            .<Element>map(owner -> owner.element())
            .distinct()
            .toList();
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  /**
   * What is missing, if the owner is known to lack the port.
   *
   * @param protocols those that come in; any if none
   */
  private static Optional<String> checkNamed(
      Element owner, PortReference reference, List<TransportProtocol> protocols) {
    return switch (reference) {
      case PortReference.Named(String name) -> checkName(owner, name);
      case PortReference.Numbered(Port port) ->
          protocols.isEmpty()
              ? checkAny(owner, port)
              : protocols.stream()
                  .flatMap(protocol ->
                      checkPort(owner, new PortSpec(PortRange.of(port), protocol)).stream())
                  .findFirst();
    };
  }

  private static Optional<String> checkName(Element owner, String name) {
    List<String> names =
        switch (owner) {
          case Service service -> names(service.ports());
          case Machine machine -> names(machine.machine().offers().ports());
          case Gateway gateway -> gateway.listeners().stream().map(Listener::name).toList();
          case Element _ -> List.of();
        };
    boolean stated = !ports(owner).isEmpty() || !names.isEmpty();
    return stated && !names.contains(name)
        ? Optional.of(missing("the port " + name, owner))
        : Optional.empty();
  }

  private static List<String> names(List<ServicePort> ports) {
    return ports.stream().flatMap(port -> port.name().stream()).toList();
  }

  private static Optional<String> checkAny(Element owner, Port port) {
    List<PortSpec> ports = ports(owner);
    boolean has = ports.stream().anyMatch(own -> own.ports().contains(port));
    return ports.isEmpty() || has || owner instanceof Machine
        ? Optional.empty()
        : Optional.of(missing("port " + port, owner) + hint(owner, port));
  }

  private static Optional<String> checkPort(Element owner, PortSpec port) {
    List<PortSpec> ports = ports(owner);
    boolean has =
        ports.stream().anyMatch(port::overlaps) || (owner instanceof Gateway && mayBeHttp3(port));
    return ports.isEmpty() || owner instanceof Machine || has
        ? Optional.empty()
        : Optional.of(missing("port " + port, owner) + hint(owner, port.ports().first()));
  }

  private static String missing(String what, Element owner) {
    List<String> ports =
        switch (owner) {
          case Service service -> shown(service.ports());
          case Machine machine -> shown(machine.machine().offers().ports());
          case Gateway gateway ->
              gateway.listeners().stream()
                  .map(listener -> listener.port() + " (" + listener.name() + ")")
                  .toList();
          case Element _ -> List.of();
        };
    return "%s of %s, which has %s; name one of these, or add it"
        .formatted(what, owner.id(), Phrase.list(ports));
  }

  private static List<String> shown(List<ServicePort> ports) {
    return ports.stream()
        .map(port -> port.port() + port.name().map(name -> " (" + name + ")").orElse(""))
        .toList();
  }

  /** Who asks a service for the port of its pods has mistaken one number for the other. */
  private static String hint(Element owner, Port port) {
    PortReference reference = new PortReference.Numbered(port);
    boolean ofPods =
        owner instanceof Service service
            && service.ports().stream()
                .anyMatch(own -> own.targetPort().equals(Optional.of(reference)));
    return ofPods ? " (%s is the port of its pods)".formatted(port) : "";
  }

  private static List<PortSpec> ports(Element owner) {
    return switch (owner) {
      case Service service -> service.ports().stream().map(ServicePort::port).toList();
      case Machine machine ->
          machine.machine().offers().ports().stream().map(ServicePort::port).toList();
      case Gateway gateway -> gateway.listeners().stream().map(BackendPortMissing::port).toList();
      case Element _ -> List.of();
    };
  }

  /** An HTTPS listener also takes HTTP/3, where the implementation speaks it. */
  private static boolean mayBeHttp3(PortSpec port) {
    return port.protocol() == TransportProtocol.UDP && port.ports().first().number() == 443;
  }

  private static PortSpec port(Listener listener) {
    return new PortSpec(
        PortRange.of(listener.port()),
        Listeners.speaks(listener, "UDP") ? TransportProtocol.UDP : TransportProtocol.TCP);
  }
}
