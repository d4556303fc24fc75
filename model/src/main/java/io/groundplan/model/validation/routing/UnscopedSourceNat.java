package io.groundplan.model.validation.routing;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.graph.KnownRanges;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Masquerade;
import io.groundplan.model.topology.Nat;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.SourceNat;
import io.groundplan.model.validation.MachineEdits;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * GP306: a machine rewrites sources without saying which, or of what leaves by which interface.
 * Such a rule also rewrites what never came through a port forward: traffic between the machines
 * behind it where bridged frames pass the packet filter, and that of clients with a route of their
 * own. A forward's own {@code snat} rewrites what the forward lets in, and is bound by its {@code
 * in} or {@code from}.
 */
final class UnscopedSourceNat implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          306,
          "unscoped-source-nat",
          Severity.WARNING,
          "Source NAT is limited neither to sources nor to an interface");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      Nat nat = machine.machine().offers().nat();
      for (int i = 0; i < nat.masquerade().size(); i++) {
        checkMasquerade(machine, i, nat.masquerade().get(i), problems);
      }
      for (int i = 0; i < nat.sourceNat().size(); i++) {
        checkSourceNat(context, machine, i, nat.sourceNat().get(i), problems);
      }
      nat.forwards().forEach(forward -> checkForward(machine, forward, problems));
    }
    return problems;
  }

  private void checkMasquerade(
      Machine machine, int index, Masquerade rule, List<Problem> problems) {
    if (rule.out().isEmpty() && isUnlimited(rule.from())) {
      problems.add(
          problem(
              Subject.of(machine, KeyPath.of("nat", "masquerade").then(index)),
              "%s masquerades everything it sends%s, wherever it comes from; add the sources (from)"
                      .formatted(machine.id(), destinations(rule.to()))
                  + " or the interface it leaves by (out)"));
    }
  }

  private void checkSourceNat(
      RuleContext context, Machine machine, int index, SourceNat rule, List<Problem> problems) {
    if (rule.out().isPresent() || !isUnlimited(rule.from())) {
      return;
    }
    Problem problem =
        problem(
            Subject.of(machine, KeyPath.of("nat", "snat").then(index)),
            "%s gives the address of %s to everything it sends%s, wherever it comes from, so that"
                    .formatted(machine.id(), rule.as(), destinations(rule.to()))
                + " more than its port forwards lose their source;"
                + " add the interface it leaves by (out) or the sources (from)");
    problems.add(
        wayOut(context, machine, rule.to())
            .map(out -> problem.fixedBy(limitTo(machine.id(), index, out)))
            .orElse(problem));
  }

  private void checkForward(Machine machine, PortForward forward, List<Problem> problems) {
    if (forward.sourceNat().isPresent() && forward.in().isEmpty() && isUnlimited(forward.from())) {
      problems.add(
          problem(
              Subject.of(machine, KeyPath.of("nat", "forwards", forward.name(), "snat")),
              "The forward %s of %s takes its ports on every interface and gives all of it the"
                      .formatted(forward.name(), machine.id())
                  + " address of %s; add the interface it comes in by (in) or the sources (from)"
                      .formatted(forward.sourceNat().get())));
    }
  }

  private static boolean isUnlimited(List<NetworkReference> networks) {
    return networks.isEmpty() || networks.stream().anyMatch(ForwardScope::isEverything);
  }

  private static String destinations(List<NetworkReference> networks) {
    return isUnlimited(networks)
        ? ""
        : networks.stream().map(Object::toString).collect(Collectors.joining(", ", " to ", ""));
  }

  /** The machine's interface on whose networks all the destinations lie. */
  private static Optional<InterfaceName> wayOut(
      RuleContext context, Machine machine, List<NetworkReference> destinations) {
    KnownRanges known = context.resolution().networks().of(destinations, Optional.empty());
    if (known.ranges().isEmpty() || !known.isComplete()) {
      return Optional.empty();
    }
    return machine.interfaces().stream()
        .filter(link -> holds(context, link, known))
        .findFirst()
        .flatMap(NetworkInterface::name);
  }

  private static boolean holds(RuleContext context, NetworkInterface link, KnownRanges ranges) {
    return ranges.ranges().stream()
        .allMatch(range ->
            ConnectedNetworks.of(context.inheritance(), link, range.family()).prefixes().stream()
                .anyMatch(prefix -> prefix.range().contains(range)));
  }

  private static QuickFix limitTo(ElementId machine, int index, InterfaceName out) {
    return new QuickFix(
        "Translate only what leaves by " + out,
        topology ->
            MachineEdits.nat(
                topology,
                machine,
                nat -> {
                  List<SourceNat> rules = new ArrayList<>(nat.sourceNat());
                  if (index < rules.size()) {
                    SourceNat rule = rules.get(index);
                    rules.set(
                        index, new SourceNat(rule.from(), rule.to(), Optional.of(out), rule.as()));
                  }
                  return new Nat(nat.masquerade(), rules, nat.forwards());
                }));
  }
}
