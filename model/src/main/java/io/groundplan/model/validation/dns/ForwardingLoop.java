package io.groundplan.model.validation.dns;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.DnsForwarding;
import io.groundplan.model.topology.DnsService;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * GP706: DNS servers ask each other in a circle. A server asks by the longest domain of its
 * forwarding that covers the question, else its upstreams; it answers itself what lies in its zones
 * or records. In each loop some server's rule is the narrowest, so that following the questions of
 * every server's own rules, and one that no rule covers, finds all loops.
 */
final class ForwardingLoop implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          706, "forwarding-loop", Severity.ERROR, "DNS servers ask each other in a circle");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    // By id, so that a loop is told of the same server wherever the servers stand in the file.
    SortedMap<ElementId, DnsServices.Server> servers = new TreeMap<>();
    DnsServices.of(context).forEach(server -> servers.put(server.element().id(), server));
    List<Problem> problems = new ArrayList<>();
    Set<Set<Object>> told = new HashSet<>();
    for (DnsServices.Server server : servers.values()) {
      for (DnsForwarding rule : server.service().forwarding()) {
        check(context, servers, server, Optional.of(rule.domain()), told, problems);
      }
      check(context, servers, server, Optional.empty(), told, problems);
    }
    return problems;
  }

  private void check(
      RuleContext context,
      Map<ElementId, DnsServices.Server> servers,
      DnsServices.Server first,
      Optional<DnsName> question,
      Set<Set<Object>> told,
      List<Problem> problems) {
    List<DnsServices.Server> circle = circle(context, servers, first, question);
    Set<Object> key = new HashSet<>();
    circle.forEach(server -> key.add(server.element().id()));
    key.add(question);
    if (!circle.isEmpty() && told.add(key)) {
      problems.add(problem(first, question, circle));
    }
  }

  private Problem problem(
      DnsServices.Server first, Optional<DnsName> question, List<DnsServices.Server> circle) {
    Subject dns = Subject.of(first.element()).then("dns");
    String what = question.map(DnsName::toString).orElse("other names");
    List<String> steps = new ArrayList<>();
    steps.add(first.element().id() + " asks ");
    circle.stream().skip(1).forEach(server -> steps.add(server.element().id() + ", which asks "));
    String way =
        String.join("", steps) + (circle.size() == 1 ? "itself" : first.element().id() + " again");
    return problem(
            question
                .map(domain -> dns.then("forwarding").then(domain.toString()))
                .orElseGet(() -> dns.then("upstreams")),
            "asked for %s, %s, so nobody answers; let one of them ask a server outside the circle, or state the zones that it answers itself"
                .formatted(what, way))
        .relatedTo(
            circle.stream()
                .skip(1)
                .map(server -> Subject.of(server.element()).then("dns"))
                .toList());
  }

  /** The shortest way of the question back to where it began, by breadth-first search. */
  private static List<DnsServices.Server> circle(
      RuleContext context,
      Map<ElementId, DnsServices.Server> servers,
      DnsServices.Server first,
      Optional<DnsName> question) {
    Map<ElementId, DnsServices.Server> askedBy = new HashMap<>();
    Deque<DnsServices.Server> queue = new ArrayDeque<>(List.of(first));
    while (!queue.isEmpty()) {
      DnsServices.Server server = queue.remove();
      for (AddressReference reference : asked(server.service(), question)) {
        for (Element owner : DnsTargets.serversOf(context, reference)) {
          DnsServices.Server next = servers.get(owner.id());
          if (next == null) {
            continue;
          }
          if (owner.id().equals(first.element().id())) {
            return way(askedBy, server);
          }
          if (askedBy.putIfAbsent(owner.id(), server) == null) {
            queue.add(next);
          }
        }
      }
    }
    return List.of();
  }

  private static List<DnsServices.Server> way(
      Map<ElementId, DnsServices.Server> askedBy, DnsServices.Server last) {
    List<DnsServices.Server> way = new ArrayList<>();
    Optional<DnsServices.Server> here = Optional.of(last);
    while (here.isPresent()) {
      way.addFirst(here.get());
      here = here.map(server -> askedBy.get(server.element().id()));
    }
    return way;
  }

  /** Whom a server asks; nobody where it answers itself, or may. */
  private static List<AddressReference> asked(DnsService service, Optional<DnsName> question) {
    if (question.isPresent() && mayAnswer(service, question.get())) {
      return List.of();
    }
    return question
        .flatMap(name ->
            service.forwarding().stream()
                .filter(rule -> name.isSubdomainOf(rule.domain()))
                .max(Comparator.comparingInt(rule -> rule.domain().labels().size())))
        .map(DnsForwarding::servers)
        .orElseGet(() -> service.upstreams().values());
  }

  /**
   * Whether the domain, or a part of it, is the server's own. Of k8s_gateway, which has a zone by
   * nature, no stated one means an unknown one.
   */
  private static boolean mayAnswer(DnsService service, DnsName question) {
    boolean hasUnknownZone =
        service.zones().isEmpty() && service.product().filter("k8s_gateway"::equals).isPresent();
    return hasUnknownZone
        || service.zones().stream().anyMatch(question::isSubdomainOf)
        || service.records().stream().anyMatch(item -> isWithin(item.name(), question));
  }

  /** Whether a record is of the domain, or a wildcard record covers all of it. */
  private static boolean isWithin(DnsName name, DnsName question) {
    boolean isAbove = name.isWildcard() && name.parent().map(question::isSubdomainOf).orElse(false);
    return isAbove || name.isSubdomainOf(question);
  }
}
