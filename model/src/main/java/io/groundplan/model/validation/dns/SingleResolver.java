package io.groundplan.model.validation.dns;

import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GP707: all names hang on one machine. The gateway, without which nothing works anyway, a virtual
 * IP, services that Kubernetes moves, and servers outside the drawing are no such thing.
 */
final class SingleResolver implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          707,
          "single-resolver",
          Severity.WARNING,
          "The nodes of a cluster ask one machine alone for names");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (NameserverList list : NameserverList.of(context.topology())) {
      if (asksForNodes(context, list.owner())) {
        onlyOne(context, list)
            .filter(server -> !isWayOut(context, list, server))
            .map(server -> problem(list, server))
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** Whether nodes of a cluster are among those who ask; a home may well rest on one server. */
  private static boolean asksForNodes(RuleContext context, Element owner) {
    return switch (owner) {
      case Device _ -> false;
      case Segment segment ->
          context.domains().members(segment.id()).stream()
              .anyMatch(plug -> plug.owner() instanceof Node);
      case Element _ -> true;
    };
  }

  private Problem problem(NameserverList list, Machine server) {
    String who =
        switch (list.owner()) {
          case Segment segment -> "all in " + segment.id() + " ask";
          case Cluster cluster -> "the nodes of " + cluster.id() + " ask";
          case Element other -> other.id() + " asks";
        };
    return problem(
            list.subject(),
            "%s only %s for names, so that nothing is found while it is down; add a second DNS server"
                .formatted(who, server.id()))
        .relatedTo(Subject.of(server));
  }

  /** The machine that all servers of the list are. */
  private static Optional<Machine> onlyOne(RuleContext context, NameserverList list) {
    Map<ElementId, Machine> machines = new LinkedHashMap<>();
    for (AddressReference server : list.servers()) {
      List<Element> owners = DnsTargets.ownersOf(context, server);
      if (owners.size() != 1 || !(owners.getFirst() instanceof Machine machine)) {
        return Optional.empty();
      }
      machines.put(machine.id(), context.topology().effective(machine));
    }
    return machines.size() == 1 ? machines.values().stream().findFirst() : Optional.empty();
  }

  /** Whether the clients reach nothing without that machine anyway, or are that machine. */
  private static boolean isWayOut(RuleContext context, NameserverList list, Machine server) {
    return context.routing().routers().forwards(server) || list.owner().id().equals(server.id());
  }
}
