package io.groundplan.model.validation.gateway;

import io.groundplan.model.address.Port;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * GP604: two listeners cannot be told apart: of one gateway on one port with one host name, of
 * protocols that do not share a port, or of two gateways on the host ports of one machine.
 */
final class ListenerConflict implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          604, "listener-conflict", Severity.ERROR, "Two listeners cannot be told apart");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    List<Gateway> gateways =
        context.topology().all(Gateway.class).stream()
            .sorted(Comparator.comparing(Gateway::id))
            .toList();
    gateways.forEach(gateway -> checkWithin(gateway, problems));
    checkHostPorts(context, gateways, problems);
    return problems;
  }

  private void checkWithin(Gateway gateway, List<Problem> problems) {
    Map<Port, List<Listener>> byPort = new HashMap<>();
    for (Listener listener : gateway.listeners()) {
      List<Listener> earlier = byPort.computeIfAbsent(listener.port(), _ -> new ArrayList<>());
      for (Listener other : earlier) {
        Optional<String> reason = conflict(other, listener);
        if (reason.isPresent()) {
          problems.add(
              problem(
                      subject(gateway, listener),
                      "The listeners %s and %s of %s are both on port %s %s"
                          .formatted(
                              other.name(),
                              listener.name(),
                              gateway.id(),
                              listener.port(),
                              reason.get()))
                  .relatedTo(subject(gateway, other)));
          break;
        }
      }
      earlier.add(listener);
    }
  }

  private static Subject subject(Gateway gateway, Listener listener) {
    return Subject.of(gateway, KeyPath.of("listeners", listener.name()));
  }

  /** Why two listeners of one port conflict, and the remedy, if they surely do. */
  private static Optional<String> conflict(Listener one, Listener other) {
    Optional<String> protocol = Listeners.protocol(one);
    Optional<String> second = Listeners.protocol(other);
    if (protocol.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    if (protocol.get().equals("UDP") != second.get().equals("UDP")) {
      return Optional.empty();
    }
    boolean compatible = protocol.equals(second) || (isTls(protocol.get()) && isTls(second.get()));
    if (!compatible) {
      return Optional.of(
          "and speak %s and %s, which do not share one; give one another port"
              .formatted(protocol.get(), second.get()));
    }
    boolean named = !protocol.get().equals("TCP") && !protocol.get().equals("UDP");
    if (!named) {
      return Optional.of("by " + protocol.get() + "; give one another port");
    }
    return one.hostname().equals(other.hostname())
        ? Optional.of(
            one.hostname().map(name -> "for " + name).orElse("for every host name")
                + "; give one another port or hostname")
        : Optional.empty();
  }

  private static boolean isTls(String protocol) {
    return protocol.equals("HTTPS") || protocol.equals("TLS");
  }

  private record HostPort(ElementId machine, Port port, boolean udp) {}

  /** A host port is one socket of the machine, whatever the host name. */
  private void checkHostPorts(RuleContext context, List<Gateway> gateways, List<Problem> problems) {
    Map<HostPort, Gateway> taken = new HashMap<>();
    for (Gateway gateway : gateways) {
      var balancing = gateway.publication().balancing();
      Set<ElementId> reported = new HashSet<>();
      List<Machine> machines =
          balancing.at().isEmpty()
              ? List.of()
              : context.resolution().nodes().select(balancing.at(), gateway.cluster()).machines();
      for (Machine machine : machines) {
        for (Listener listener : gateway.listeners()) {
          HostPort port =
              new HostPort(machine.id(), listener.port(), Listeners.speaks(listener, "UDP"));
          Gateway first = taken.putIfAbsent(port, gateway);
          if (first != null && !first.id().equals(gateway.id()) && reported.add(first.id())) {
            problems.add(
                problem(
                        subject(gateway, listener),
                        "%s and %s both take port %s of %s; give one another port, or other machines (at)"
                            .formatted(first.id(), gateway.id(), listener.port(), machine.id()))
                    .relatedTo(Subject.of(first, KeyPath.of("at"))));
          }
        }
      }
    }
  }
}
