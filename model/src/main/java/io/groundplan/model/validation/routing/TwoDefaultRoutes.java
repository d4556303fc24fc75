package io.groundplan.model.validation.routing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.validation.MachineEdits;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.routing.DefaultRoutes.DefaultRoute;
import io.groundplan.model.validation.routing.DefaultRoutes.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * GP302: a machine has two default routes of one metric, so that the kernel, or the order in which
 * links came up, decides by which it answers. Several gateways of one subnet share the work on
 * purpose, and router advertisements beside a static address on one link mean one router.
 */
final class TwoDefaultRoutes implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          302,
          "two-default-routes",
          Severity.WARNING,
          "A machine has two default routes of one metric");

  /** Behind the metric that Talos gives. */
  private static final int LATER_METRIC = 2048;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    DefaultRoutes routes = new DefaultRoutes(context);
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      Optional<Problem> first = Optional.empty();
      for (AddressFamily family : AddressFamily.values()) {
        first = first.or(() -> check(context, machine, family, routes.of(machine, family)));
      }
      first.ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<Problem> check(
      RuleContext context, Machine machine, AddressFamily family, List<DefaultRoute> routes) {
    if (routes.size() < 2) {
      return Optional.empty();
    }
    TreeMap<Integer, DefaultRoute> byMetric = new TreeMap<>();
    for (DefaultRoute route : routes) {
      DefaultRoute earlier = byMetric.putIfAbsent(route.metric(), route);
      if (earlier != null && !isOneRouter(earlier, route)) {
        Problem problem =
            problem(
                    Subject.of(machine, route.path()),
                    "%s has two %s default routes of %s, %s and %s; %s"
                        .formatted(
                            machine.id(),
                            word(family),
                            metric(machine, route),
                            earlier.words(),
                            route.words(),
                            remedy(earlier, route)))
                .relatedTo(Subject.of(machine, earlier.path()));
        return Optional.of(
            fix(context, machine, earlier, route).map(problem::fixedBy).orElse(problem));
      }
    }
    return Optional.empty();
  }

  /** Of other systems than Talos nobody knows the number that they choose. */
  private static String metric(Machine machine, DefaultRoute route) {
    return switch (machine) {
      case Node _ -> "metric " + route.metric();
      case Device _ -> "one metric";
    };
  }

  private static String word(AddressFamily family) {
    return switch (family) {
      case IPV4 -> "IPv4";
      case IPV6 -> "IPv6";
    };
  }

  private static boolean isOneRouter(DefaultRoute one, DefaultRoute other) {
    return one.link().isPresent()
        && one.link().equals(other.link())
        && other.origin() == Origin.ADVERTISEMENT;
  }

  private static String remedy(DefaultRoute earlier, DefaultRoute later) {
    return isLeaseBesideAddress(earlier, later)
        ? "take DHCP off the link, or give one of them another metric"
        : "give one of them another metric, or say gateway: none where none shall be";
  }

  private static boolean isLeaseBesideAddress(DefaultRoute earlier, DefaultRoute later) {
    return later.origin() == Origin.DHCP
        && earlier.origin() == Origin.ADDRESS
        && earlier.link().equals(later.link());
  }

  /** Only what the machine itself states can be edited here; what it inherits is others', too. */
  private static Optional<QuickFix> fix(
      RuleContext context, Machine machine, DefaultRoute earlier, DefaultRoute later) {
    Optional<NetworkInterface> link =
        later
            .link()
            .filter(_ -> later.origin() != Origin.ROUTE)
            .filter(own -> statesItself(context, machine, own));
    if (link.isEmpty()) {
      return Optional.empty();
    }
    String name =
        link.get().name().map(own -> machine.id() + "/" + own).orElse(machine.id().toString());
    return switch (later.origin()) {
      case ADDRESS ->
          Optional.of(
              edit(
                  machine,
                  link.get(),
                  "No default route by " + name,
                  own -> own.withGateway(Stated.none())));
      case DHCP ->
          isLeaseBesideAddress(earlier, later)
              ? Optional.of(
                  edit(machine, link.get(), "No DHCP on " + name, own -> withoutDhcp(own)))
              : Optional.of(
                  edit(
                      machine,
                      link.get(),
                      "Give the routes by %s the metric %d".formatted(name, LATER_METRIC),
                      own -> withLaterLease(own)));
      case ADVERTISEMENT, ROUTE -> Optional.empty();
    };
  }

  private static boolean statesItself(RuleContext context, Machine machine, NetworkInterface link) {
    return context.topology().find(machine.id(), Machine.class).stream()
        .flatMap(own -> own.interfaces().stream())
        .anyMatch(
            own -> own.path().equals(link.path()) && own.addresses().equals(link.addresses()));
  }

  private static QuickFix edit(
      Machine machine,
      NetworkInterface link,
      String label,
      UnaryOperator<NetworkInterface> change) {
    return new QuickFix(
        label, topology -> MachineEdits.link(topology, machine.id(), link.path(), change));
  }

  private static NetworkInterface withoutDhcp(NetworkInterface link) {
    return link.withAddresses(
        Stated.of(
            link.addresses().values().stream().filter(each -> !(each instanceof DhcpV4)).toList()));
  }

  private static NetworkInterface withLaterLease(NetworkInterface link) {
    List<AddressAssignment> assignments = new ArrayList<>(link.addresses().values());
    assignments.replaceAll(each ->
        each instanceof DhcpV4 lease
            ? new DhcpV4(lease.reservation(), Optional.of(LATER_METRIC))
            : each);
    return link.withAddresses(Stated.of(assignments));
  }
}
