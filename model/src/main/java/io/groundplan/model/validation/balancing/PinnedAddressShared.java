package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.PortRange;
import io.groundplan.model.address.PortSpec;
import io.groundplan.model.address.TransportProtocol;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Service;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * GP530: a service pins the address that another service or a gateway pins, and they do not share
 * it: they have no sharing key in common, or they serve the same port. Two gateways are GP602's.
 */
final class PinnedAddressShared implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          530,
          "pinned-address-shared",
          Severity.ERROR,
          "A service pins an address that another one pins, and they cannot share it");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (List<AddressOwner> owners : context.addresses().byAddress().values()) {
      List<AddressOwner> pins =
          owners.stream()
              .filter(owner -> owner.role() == AddressOwner.Role.PUBLISHED)
              .sorted(Comparator.comparing(owner -> owner.element().id()))
              .toList();
      for (int i = 1; i < pins.size(); i++) {
        check(context, pins.subList(0, i), pins.get(i)).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Problem> check(
      RuleContext context, List<AddressOwner> earlier, AddressOwner pin) {
    return earlier.stream()
        .filter(other -> concerns(context, other, pin))
        .flatMap(other ->
            remedy(published(other), published(pin)).stream()
                .map(remedy -> problem(other, pin, remedy)))
        .findFirst();
  }

  private Problem problem(AddressOwner other, AddressOwner pin, String remedy) {
    return problem(
            Subject.of(pin.element(), pin.path()),
            "%s and %s both pin %s; %s"
                .formatted(other.element().id(), pin.element().id(), pin.address(), remedy))
        .relatedTo(Subject.of(other.element(), other.path()));
  }

  private static boolean concerns(RuleContext context, AddressOwner one, AddressOwner other) {
    boolean gateways = one.element() instanceof Gateway && other.element() instanceof Gateway;
    return !gateways
        && !one.element().id().equals(other.element().id())
        && context
            .clusterSegments()
            .meetAt(published(one).cluster(), published(other).cluster(), one.address());
  }

  private static Published published(AddressOwner owner) {
    return (Published) owner.element();
  }

  private static Optional<String> remedy(Published one, Published other) {
    Optional<String> key = one.publication().balancing().sharingKey();
    Optional<String> otherKey = other.publication().balancing().sharingKey();
    if (key.isEmpty() || !key.equals(otherKey)) {
      return Optional.of("give one another address, or both the same sharingKey");
    }
    return ports(one).stream()
        .filter(port -> ports(other).stream().anyMatch(port::overlaps))
        .findFirst()
        .map(port ->
            "they share it by %s, but both serve %s; give one another port or address"
                .formatted(key.get(), port));
  }

  private static List<PortSpec> ports(Published published) {
    return switch (published) {
      case Service service -> service.ports().stream().map(port -> port.port()).toList();
      case Gateway gateway ->
          gateway.listeners().stream().map(PinnedAddressShared::port).distinct().toList();
    };
  }

  private static PortSpec port(Listener listener) {
    boolean udp = listener.protocol().filter("UDP"::equals).isPresent();
    return new PortSpec(
        PortRange.of(listener.port()), udp ? TransportProtocol.UDP : TransportProtocol.TCP);
  }
}
