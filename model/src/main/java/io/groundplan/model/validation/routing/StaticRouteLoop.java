package io.groundplan.model.validation.routing;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * GP310: routes send packets in a circle, or a machine to itself. Each route is followed by what
 * the machines on its way know best: networks they are connected to, routes, default gateways.
 * Where some machine knows a part of the destination better, nothing is said: the rest is unused.
 */
final class StaticRouteLoop implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          310, "static-route-loop", Severity.ERROR, "Routes send packets in a circle");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    RouteTables tables = new RouteTables(context);
    List<Problem> problems = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    List<Machine> machines =
        context.topology().machines().stream().sorted(Comparator.comparing(Machine::id)).toList();
    for (Machine machine : machines) {
      for (RouteTables.Route route : tables.of(machine).routes()) {
        List<Machine> circle = circle(tables, machine, route);
        if (!circle.isEmpty() && reported.add(name(route.destination(), circle))) {
          problems.add(problem(machine, route, circle));
        }
      }
    }
    return problems;
  }

  /** The machines that pass a packet to the destination around; none if it gets anywhere else. */
  private static List<Machine> circle(
      RouteTables tables, Machine machine, RouteTables.Route first) {
    List<Machine> way = new ArrayList<>(List.of(machine));
    Optional<RouteTables.Route> route = Optional.of(first);
    while (route.isPresent()) {
      Optional<Machine> next = tables.next(route.get());
      if (next.isEmpty()) {
        return List.of();
      }
      int seen = way.indexOf(next.get());
      if (seen >= 0) {
        return seen == 0 ? way : List.of();
      }
      way.add(next.get());
      route = tables.onwards(next.get(), first.destination());
    }
    return List.of();
  }

  private static String name(IpPrefix destination, List<Machine> circle) {
    return destination
        + circle.stream()
            .map(Machine::id)
            .collect(Collectors.toCollection(TreeSet<ElementId>::new))
            .toString();
  }

  private Problem problem(Machine machine, RouteTables.Route route, List<Machine> circle) {
    String way =
        circle.stream().map(each -> each.id().toString()).collect(Collectors.joining(" to "));
    String destination =
        route.destination().length() == 0
            ? "what it does not know better"
            : route.destination().toString();
    return problem(
            Subject.of(machine, route.path().orElse(KeyPath.of("routes"))),
            circle.size() == 1
                ? "%s sends %s to itself; name the next machine on the way"
                    .formatted(machine.id(), destination)
                : "%s sends %s in a circle, %s and back; let one of them know another way"
                    .formatted(machine.id(), destination, way))
        .relatedTo(circle.stream().skip(1).map(each -> Subject.of(each)).toList());
  }
}
