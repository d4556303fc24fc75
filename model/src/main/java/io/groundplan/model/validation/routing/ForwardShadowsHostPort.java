package io.groundplan.model.validation.routing;

import io.groundplan.model.address.PortSpec;
import io.groundplan.model.graph.KnownRanges;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GP308: a port forward takes a port that the machine itself serves, because translation comes
 * before the machine's own sockets. A forward on a link to the Internet takes nothing from those
 * who reach the machine by another link, which is how routers are managed.
 */
final class ForwardShadowsHostPort implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          308,
          "forward-shadows-host-port",
          Severity.ERROR,
          "A port forward takes a port that the machine itself serves");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    Map<ElementId, List<OwnPorts.Served>> ports = OwnPorts.of(context);
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      List<OwnPorts.Served> own = ports.getOrDefault(machine.id(), List.of());
      for (PortForward forward : machine.machine().offers().nat().forwards()) {
        if (!own.isEmpty() && takesFromAll(context, machine, forward)) {
          check(machine, forward, own).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  private Optional<Problem> check(Machine machine, PortForward forward, List<OwnPorts.Served> own) {
    for (int i = 0; i < forward.ports().size(); i++) {
      PortSpec taken = forward.ports().get(i);
      int index = i;
      Optional<OwnPorts.Served> served =
          own.stream().filter(port -> port.ports().overlaps(taken)).findFirst();
      if (served.isPresent()) {
        return Optional.of(
            problem(
                    Subject.of(
                        machine,
                        KeyPath.of("nat", "forwards", forward.name(), "ports").then(index)),
                    "The forward %s of %s takes port %s, on which %s; forward another port, or move the service"
                        .formatted(
                            forward.name(),
                            machine.id(),
                            served.get().ports(),
                            served.get().words()))
                .relatedTo(served.get().subject())
                .fixedBy(new ForwardEdits(machine.id(), forward).remove()));
      }
    }
    return Optional.empty();
  }

  private static boolean takesFromAll(RuleContext context, Machine machine, PortForward forward) {
    List<NetworkInterface> links = ForwardScope.links(machine, forward);
    if (forward.in().isEmpty()) {
      return ForwardScope.isForAll(forward);
    }
    return links.stream()
        .anyMatch(link ->
            !hasOtherWay(context, machine, link)
                && (ForwardScope.isForAll(forward) || servesAllOf(context, forward, link)));
  }

  /** Whether those at home take another link: it leads out, by itself or as a router's way out. */
  private static boolean hasOtherWay(RuleContext context, Machine machine, NetworkInterface link) {
    boolean leadsOut =
        ForwardScope.leadsToTheInternet(context, link)
            || (machine instanceof Device device
                && device.isKind("router")
                && context.inheritance().defaultLink(machine).equals(Optional.of(link)));
    return leadsOut
        && machine.interfaces().stream()
            .anyMatch(other -> !other.equals(link) && !other.addresses().isNone());
  }

  private static boolean servesAllOf(
      RuleContext context, PortForward forward, NetworkInterface link) {
    KnownRanges sources = context.resolution().networks().of(forward.from(), Optional.empty());
    List<Subnet> subnets =
        context.inheritance().segment(link).map(Segment::subnets).stream()
            .flatMap(stated -> stated.values().stream())
            .toList();
    return !subnets.isEmpty()
        && subnets.stream().allMatch(subnet -> sources.set().contains(subnet.prefix().range()));
  }
}
