package io.groundplan.model.validation.dns;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.DnsForwarding;
import io.groundplan.model.topology.DnsRecord;
import io.groundplan.model.topology.DnsService;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.OwnerAnswer;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Target;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * GP705: two DNS servers that the same clients ask answer a name differently, or the public answer
 * names another service than the one at home.
 */
final class SplitHorizon implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          705,
          "split-horizon-disagrees",
          Severity.WARNING,
          "Two DNS servers of the same clients answer a name differently");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    DnsAnswers answers = new DnsAnswers(context);
    Set<Set<ElementId>> compared = new HashSet<>();
    List<Problem> problems = new ArrayList<>();
    List<NameserverList> lists = new ArrayList<>(NameserverList.of(context.topology()));
    // By id, so that it is told at the same place wherever that stands in the file.
    lists.sort(Comparator.comparing(list -> list.owner().id()));
    for (NameserverList list : lists) {
      Map<ElementId, Integer> places = new LinkedHashMap<>();
      for (int i = 0; i < list.servers().size(); i++) {
        AddressReference reference = list.servers().get(i);
        List<Element> servers = DnsTargets.serversOf(context, reference);
        if (servers.size() == 1) {
          places.putIfAbsent(servers.getFirst().id(), i);
        }
      }
      List<ElementId> servers = List.copyOf(places.keySet());
      for (int i = 1; i < servers.size(); i++) {
        ElementId first = servers.getFirst();
        ElementId other = servers.get(i);
        if (compared.add(Set.of(first, other))) {
          Subject place = list.subject(places.getOrDefault(other, 0));
          compare(context, answers, place, first, other).ifPresent(problems::add);
        }
      }
    }
    comparePublic(context, problems);
    return problems;
  }

  private Optional<Problem> compare(
      RuleContext context, DnsAnswers answers, Subject place, ElementId first, ElementId other) {
    for (DnsName name : names(context, first, other)) {
      Optional<DnsAnswers.Answer> one = answers.of(first, name);
      Optional<DnsAnswers.Answer> two = answers.of(other, name);
      if (one.isPresent() && two.isPresent() && one.get().differsFrom(two.get())) {
        return Optional.of(
            problem(
                    place,
                    "%s answers %s with %s, but %s with %s, so it depends on whom clients ask; let both answer alike"
                        .formatted(first, name, one.get(), other, two.get()))
                .relatedTo(List.of(Subject.of(first).then("dns"), Subject.of(other).then("dns"))));
      }
    }
    return Optional.empty();
  }

  /** The names of which both say something: records, and the domains that are asked elsewhere. */
  private static Set<DnsName> names(RuleContext context, ElementId first, ElementId other) {
    Set<DnsName> names = new LinkedHashSet<>();
    for (ElementId id : List.of(first, other)) {
      Optional<DnsService> service =
          context
              .topology()
              .find(id)
              .flatMap(element -> DnsService.of(context.topology(), element));
      for (DnsRecord item : service.map(DnsService::records).orElse(List.of())) {
        names.add(example(item.name()));
      }
      for (DnsForwarding rule : service.map(DnsService::forwarding).orElse(List.of())) {
        names.add(rule.domain());
      }
    }
    return names;
  }

  /** A name that the wildcard covers; a plain name itself. */
  private static DnsName example(DnsName name) {
    return name.isWildcard()
        ? name.parent().map(domain -> DnsName.parse("www." + domain)).orElse(name)
        : name;
  }

  private void comparePublic(RuleContext context, List<Problem> problems) {
    List<DnsServices.Server> servers = DnsServices.of(context);
    for (DnsServices.Server outside : servers) {
      for (DnsRecord item : outside.service().records()) {
        Optional<Service> meant =
            outside.element() instanceof Provider ? serviceOf(context, item) : Optional.empty();
        if (meant.isPresent()) {
          servers.stream()
              .filter(server -> !(server.element() instanceof Provider))
              .flatMap(server ->
                  DnsAnswers.recordOf(server.service(), example(item.name())).stream()
                      .flatMap(here -> serviceOf(context, here).stream())
                      .filter(here -> !here.equals(meant.get()))
                      .map(here -> differing(outside, item, meant.get(), server, here)))
              .findFirst()
              .ifPresent(problems::add);
        }
      }
    }
  }

  private Problem differing(
      DnsServices.Server outside,
      DnsRecord item,
      Service meant,
      DnsServices.Server server,
      Service here) {
    return problem(
            Subject.of(outside.element()).then("dns").then("records").then(item.name().toString()),
            "%s leads to %s outside, but to %s where %s answers; let both names lead to the same service"
                .formatted(item.name(), meant.id(), here.id(), server.element().id()))
        .relatedTo(Subject.of(server.element()).then("dns"));
  }

  /** The service that a record names itself; what is behind gateways is for their routes to say. */
  private static Optional<Service> serviceOf(RuleContext context, DnsRecord item) {
    return item.answer() instanceof OwnerAnswer(List<Target> targets)
            && targets.size() == 1
            && targets.getFirst().host() instanceof OwnerAddress(var owner)
        ? context.topology().find(owner.element(), Service.class)
        : Optional.empty();
  }
}
