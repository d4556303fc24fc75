package io.groundplan.model.validation.gateway;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GP602: two gateways pin one address and have no sharing key in common, or share it and want one
 * port of it. Gateways of two clusters collide where nodes of both are on the address's segment.
 */
final class DuplicateGatewayAddress implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          602,
          "duplicate-gateway-address",
          Severity.ERROR,
          "Two gateways pin one address and do not share it");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** An address of a gateway and where it stands. */
  private record Pin(Gateway gateway, IpAddress address, int index) {

    Subject subject() {
      return Subject.of(gateway).then("addresses").then(index);
    }
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    Map<IpAddress, List<Pin>> seen = new HashMap<>();
    List<Gateway> gateways =
        context.topology().all(Gateway.class).stream()
            .sorted(Comparator.comparing(Gateway::id))
            .toList();
    for (Gateway gateway : gateways) {
      List<IpAddress> addresses = gateway.publication().balancing().addresses().values();
      for (int i = 0; i < addresses.size(); i++) {
        Pin pin = new Pin(gateway, addresses.get(i), i);
        List<Pin> earlier = seen.computeIfAbsent(pin.address(), _ -> new ArrayList<>());
        earlier.stream()
            .filter(other -> !other.gateway().id().equals(gateway.id()))
            .filter(other ->
                context
                    .clusterSegments()
                    .meetAt(other.gateway().cluster(), gateway.cluster(), pin.address()))
            .flatMap(other -> problem(other, pin).stream())
            .findFirst()
            .ifPresent(problems::add);
        earlier.add(pin);
      }
    }
    return problems;
  }

  private Optional<Problem> problem(Pin first, Pin second) {
    return remedy(first.gateway(), second.gateway())
        .map(remedy ->
            problem(
                    second.subject(),
                    "%s and %s both pin %s; %s"
                        .formatted(
                            first.gateway().id(), second.gateway().id(), second.address(), remedy))
                .relatedTo(first.subject()));
  }

  /** What to do about the two, if they cannot share the address. */
  private static Optional<String> remedy(Gateway one, Gateway other) {
    Optional<String> key = one.publication().balancing().sharingKey();
    if (key.isEmpty() || !key.equals(other.publication().balancing().sharingKey())) {
      return Optional.of("give one another address, or both the same sharingKey");
    }
    return one.listeners().stream()
        .filter(listener -> other.listeners().stream().anyMatch(second -> meet(listener, second)))
        .map(listener ->
            "they share it by %s, but both listen on port %s; give one another port or address"
                .formatted(key.get(), listener.port()))
        .findFirst();
  }

  private static boolean meet(Listener one, Listener other) {
    return one.port().equals(other.port())
        && Listeners.speaks(one, "UDP") == Listeners.speaks(other, "UDP");
  }
}
