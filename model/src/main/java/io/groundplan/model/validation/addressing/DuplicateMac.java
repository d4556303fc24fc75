package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.MacAddress;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * GP116: the network cards of two machines have one hardware address, or two cards of one node do.
 * That a selector finds two cards is GP210. VLANs, bonds and bridges take the address of what they
 * stand on, switches and routers often have one for all ports, and VRRP's (RFC 9568 section 7.3) is
 * shared on purpose.
 */
final class DuplicateMac implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          116, "duplicate-mac", Severity.WARNING, "Two network cards have one hardware address");

  private static final long VRRP = 0x00005e0001L;
  private static final long VRRP_IPV6 = 0x00005e0002L;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** A card and where its hardware address stands. */
  private record Card(Machine machine, NetworkInterface link, String key) {
    Subject subject() {
      return Subject.of(machine, link).then(key);
    }

    String title() {
      return machine.id() + (link.name().isPresent() ? "/" + link.key() : "");
    }
  }

  @Override
  public List<Problem> check(RuleContext context) {
    Map<MacAddress, Card> first = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    List<Machine> machines = new ArrayList<>(context.topology().machines());
    machines.removeIf(machine -> machine.interfaces().stream().allMatch(DuplicateMac::isUnmarked));
    machines.sort(Comparator.comparing(Machine::id));
    for (Machine machine : machines) {
      for (NetworkInterface link : machine.interfaces()) {
        addresses(link)
            .forEach((address, key) -> {
              Card card = new Card(machine, link, key);
              Card before = first.putIfAbsent(address, card);
              if (before != null && collide(before, card)) {
                problems.add(problem(address, before, card));
              }
            });
      }
    }
    return problems;
  }

  private static boolean isUnmarked(NetworkInterface link) {
    return link.link().mac().isEmpty() && link.link().selector().isEmpty();
  }

  /** The hardware addresses that the link states, each once, with the key that states it. */
  private static Map<MacAddress, String> addresses(NetworkInterface link) {
    Map<MacAddress, String> found = new LinkedHashMap<>();
    link.link().mac().ifPresent(address -> found.put(address, "mac"));
    if (isCard(link)) {
      Stream.of("hardwareAddr", "permanentAddr")
          .flatMap(key -> link.link().selector().textAt(key).stream())
          .flatMap(text -> MacAddress.tryParse(text).stream())
          .forEach(address -> found.putIfAbsent(address, "selector"));
    }
    found.keySet().removeIf(DuplicateMac::isShared);
    return found;
  }

  private static boolean isCard(NetworkInterface link) {
    return link.link().kind() instanceof PhysicalLink;
  }

  private static boolean isShared(MacAddress address) {
    long group = address.bits() >>> 8;
    return group == VRRP || group == VRRP_IPV6 || address.bits() == 0;
  }

  private static boolean collide(Card one, Card other) {
    if (!one.machine().id().equals(other.machine().id())) {
      return true;
    }
    return one.machine() instanceof Node
        && isCard(one.link())
        && isCard(other.link())
        && one.key().equals("mac")
        && other.key().equals("mac")
        && !one.link().path().equals(other.link().path());
  }

  private Problem problem(MacAddress address, Card before, Card card) {
    return problem(
            card.subject(),
            "%s and %s both have the hardware address %s; look which card has it, and mend the other"
                .formatted(before.title(), card.title(), address))
        .relatedTo(before.subject());
  }
}
