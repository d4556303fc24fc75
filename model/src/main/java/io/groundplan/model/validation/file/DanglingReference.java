package io.groundplan.model.validation.file;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.graph.Relation;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Nat;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * GP902: something is named that does not exist: an element, a part of one, or an interface of the
 * machine itself in its NAT rules and routes. Below VLANs and in bridges only bonds are asked for:
 * network cards need not be written, and bonds exist only where they are.
 */
final class DanglingReference implements Rule {

  private static final Pattern BOND = Pattern.compile("bond\\d+");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          902, "dangling-reference", Severity.ERROR, "Something is named that does not exist");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    Topology topology = context.topology();
    Map<ElementId, Optional<String>> nearest = new HashMap<>();
    for (Relation relation : context.graph().dangling()) {
      Optional<String> near =
          nearest.computeIfAbsent(relation.to().element(), id -> nearest(topology, id));
      problems.add(missingElement(relation, near));
    }
    for (Element element : topology.all()) {
      for (Relation relation : context.graph().from(element.id())) {
        if (relation.to().part().isPresent()) {
          missingPart(topology, relation).ifPresent(problems::add);
        }
      }
    }
    topology.machines().forEach(machine -> checkOwnLinks(machine, problems));
    return problems;
  }

  private static Optional<String> nearest(Topology topology, ElementId id) {
    return NearestName.of(id.value(), topology.all().stream().map(each -> each.id().value()));
  }

  private Problem missingElement(Relation relation, Optional<String> nearest) {
    ElementId id = relation.to().element();
    Subject subject = new Subject(Optional.of(relation.from()), relation.path());
    String hint =
        nearest.map(near -> "did you mean " + near + "?").orElse("add it, or name another");
    Problem problem =
        problem(
            subject,
            "%s names %s, but nothing has that id; %s".formatted(relation.from(), id, hint));
    return MissingElement.of(relation)
        .map(missing -> problem.fixedBy(missing.fix()))
        .orElse(problem);
  }

  private Optional<Problem> missingPart(Topology topology, Relation relation) {
    Reference reference = relation.to();
    String part = reference.part().orElseThrow();
    List<String> parts =
        topology.find(reference.element()).map(owner -> parts(topology, owner)).orElse(List.of());
    if (parts.contains(part)) {
      return Optional.empty();
    }
    String noun =
        topology.find(reference.element()).filter(DanglingReference::hasLinks).isPresent()
            ? "interface"
            : "part";
    String hint =
        NearestName.of(part, parts.stream())
            .map(near -> "did you mean " + near + "?")
            .orElse(
                parts.isEmpty()
                    ? "name %s itself".formatted(reference.element())
                    : "it has " + String.join(", ", parts));
    return Optional.of(
        problem(
                new Subject(Optional.of(relation.from()), relation.path()),
                "%s names %s, but %s has no %s %s; %s"
                    .formatted(relation.from(), reference, reference.element(), noun, part, hint))
            .relatedTo(Subject.of(reference.element())));
  }

  private static boolean hasLinks(Element owner) {
    return owner instanceof Machine || owner instanceof Service;
  }

  private static List<String> parts(Topology topology, Element owner) {
    return switch (owner) {
      case Machine machine -> names(topology.effective(machine).interfaces());
      case Service service -> names(service.interfaces());
      case Segment _ -> List.of("ipv4", "ipv6");
      case Cluster _ -> List.of("pods", "services");
      case Element _ -> List.of();
    };
  }

  private static List<String> names(List<NetworkInterface> links) {
    return links.stream().flatMap(link -> link.name().stream()).map(Object::toString).toList();
  }

  private void checkOwnLinks(Machine machine, List<Problem> problems) {
    List<NamedLink> named = ownLinks(machine);
    if (named.isEmpty()) {
      return;
    }
    Set<String> names = new LinkedHashSet<>(names(machine.interfaces()));
    named.stream()
        .filter(each -> !names.contains(each.link().toString()))
        .forEach(each -> {
          String hint =
              NearestName.of(each.link().toString(), names.stream())
                  .map(near -> "did you mean " + near + "?")
                  .orElse(
                      names.isEmpty()
                          ? "give its interface that name"
                          : "it has " + String.join(", ", names));
          problems.add(
              problem(
                  Subject.of(machine, each.path()),
                  "%s names its interface %s, which it does not have; %s"
                      .formatted(machine.id(), each.link(), hint)));
        });
  }

  private record NamedLink(KeyPath path, InterfaceName link) {}

  private static List<NamedLink> ownLinks(Machine machine) {
    Nat nat = machine.machine().offers().nat();
    List<NamedLink> found = new ArrayList<>();
    KeyPath at = KeyPath.of("nat");
    for (int i = 0; i < nat.masquerade().size(); i++) {
      add(found, at.then("masquerade").then(i).then("out"), nat.masquerade().get(i).out());
    }
    for (int i = 0; i < nat.sourceNat().size(); i++) {
      KeyPath rule = at.then("snat").then(i);
      add(found, rule.then("out"), nat.sourceNat().get(i).out());
      add(found, rule.then("as"), Optional.of(nat.sourceNat().get(i).as()));
    }
    nat.forwards()
        .forEach(forward -> {
          KeyPath rule = at.then("forwards").then(forward.name());
          add(found, rule.then("in"), forward.in());
          add(found, rule.then("snat"), forward.sourceNat());
        });
    var routes = machine.machine().networking().routes();
    for (int i = 0; i < routes.size(); i++) {
      add(found, KeyPath.of("routes").then(i).then("interface"), routes.get(i).link());
    }
    for (NetworkInterface link : machine.interfaces()) {
      add(found, link.path().then("parent"), link.parent().filter(DanglingReference::isBond));
      if (link.link().kind() instanceof BridgeLink bridge) {
        List<InterfaceName> ports = bridge.links().values();
        for (int i = 0; i < ports.size(); i++) {
          KeyPath port = link.path().then("bridge").then("links").then(i);
          add(found, port, Optional.of(ports.get(i)).filter(DanglingReference::isBond));
        }
      }
    }
    return found;
  }

  private static boolean isBond(InterfaceName name) {
    return BOND.matcher(name.toString()).matches();
  }

  private static void add(List<NamedLink> found, KeyPath path, Optional<InterfaceName> link) {
    link.ifPresent(name -> found.add(new NamedLink(path, name)));
  }
}
