package io.groundplan.model.validation.gateway;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.Gateway;
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
 * GP602: two gateways pin one address and have no sharing key in common. Gateways of two clusters
 * collide where nodes of both are on the address's segment.
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
            .filter(other -> collide(context, other, pin))
            .findFirst()
            .ifPresent(other -> problems.add(problem(other, pin)));
        earlier.add(pin);
      }
    }
    return problems;
  }

  private Problem problem(Pin first, Pin second) {
    return problem(
            second.subject(),
            "%s and %s both pin %s; give one another address, or both the same sharingKey"
                .formatted(first.gateway().id(), second.gateway().id(), second.address()))
        .relatedTo(first.subject());
  }

  private static boolean collide(RuleContext context, Pin one, Pin other) {
    Optional<String> key = one.gateway().publication().balancing().sharingKey();
    boolean share =
        key.isPresent() && key.equals(other.gateway().publication().balancing().sharingKey());
    return !one.gateway().id().equals(other.gateway().id())
        && !share
        && context
            .clusterSegments()
            .meetAt(one.gateway().cluster(), other.gateway().cluster(), one.address());
  }
}
