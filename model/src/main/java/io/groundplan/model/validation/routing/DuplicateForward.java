package io.groundplan.model.validation.routing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.PortSpec;
import io.groundplan.model.graph.KnownRanges;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * GP304: two forwards of a machine take one port, so that the later one never meets a packet. The
 * first that matches wins (netfilter), hence an earlier one that is limited to an interface or to
 * sources leaves the rest to a later one.
 */
final class DuplicateForward implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          304, "duplicate-forward", Severity.ERROR, "Two port forwards of a machine take one port");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** A port, or some, that a forward takes. */
  private record Taken(int order, PortForward forward, PortSpec ports) {}

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      check(context, machine, problems);
    }
    return problems;
  }

  /** Sweeps over the ports in ascending order, keeping those that are not over yet. */
  private void check(RuleContext context, Machine machine, List<Problem> problems) {
    List<PortForward> forwards = machine.machine().offers().nat().forwards();
    List<Taken> ascending = new ArrayList<>();
    for (int i = 0; i < forwards.size(); i++) {
      for (PortSpec ports : forwards.get(i).ports()) {
        ascending.add(new Taken(i, forwards.get(i), ports));
      }
    }
    ascending.sort(
        Comparator.comparing((Taken taken) -> taken.ports().protocol())
            .thenComparing(taken -> taken.ports().ports()));
    List<Taken> open = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    for (Taken here : ascending) {
      open.removeIf(other -> !other.ports().overlaps(here.ports()));
      for (Taken other : open) {
        Taken first = other.order() < here.order() ? other : here;
        Taken second = first.equals(other) ? here : other;
        if (first.order() != second.order()
            && takesAll(context, first.forward(), second.forward())
            && reported.add(second.forward().name())) {
          problems.add(problem(machine, first, second));
        }
      }
      open.add(here);
    }
  }

  private Problem problem(Machine machine, Taken first, Taken second) {
    PortForward dead = second.forward();
    boolean same = first.forward().to().equals(dead.to());
    return problem(
            Subject.of(machine, path(dead)),
            "The forwards %s and %s of %s both take %s%s, of which only %s gets anything; %s"
                .formatted(
                    first.forward().name(),
                    dead.name(),
                    machine.id(),
                    shared(first.ports(), second.ports()),
                    dead.in().map(name -> " on " + name).orElse(""),
                    first.forward().name(),
                    same ? "remove one" : "give one another port, or limit it to sources (from)"))
        .relatedTo(Subject.of(machine, path(first.forward())))
        .fixedBy(new ForwardEdits(machine.id(), dead).remove());
  }

  private static KeyPath path(PortForward forward) {
    return KeyPath.of("nat", "forwards", forward.name(), "ports");
  }

  /** The narrower of the two. */
  private static String shared(PortSpec one, PortSpec other) {
    PortSpec narrow = one.ports().size() <= other.ports().size() ? one : other;
    return (narrow.ports().isSingle() ? "port " : "ports ") + narrow;
  }

  private static boolean takesAll(RuleContext context, PortForward first, PortForward second) {
    boolean everywhere = first.in().isEmpty() || first.in().equals(second.in());
    return everywhere && shareFamily(context, first, second) && servesAll(context, first, second);
  }

  /** A target of one family only ever takes packets of that family. */
  private static boolean shareFamily(RuleContext context, PortForward one, PortForward other) {
    Set<AddressFamily> families = families(context, one);
    Set<AddressFamily> others = families(context, other);
    return families.isEmpty() || others.isEmpty() || !Collections.disjoint(families, others);
  }

  private static Set<AddressFamily> families(RuleContext context, PortForward forward) {
    return forward.to().stream()
        .flatMap(target -> context.resolution().addresses().of(target.host()).addresses().stream())
        .map(IpAddress::family)
        .collect(Collectors.toSet());
  }

  /** Whether the first surely serves every source that the second would. */
  private static boolean servesAll(RuleContext context, PortForward first, PortForward second) {
    if (ForwardScope.isForAll(first) || first.from().equals(second.from())) {
      return true;
    }
    KnownRanges firsts = context.resolution().networks().of(first.from(), Optional.empty());
    KnownRanges seconds = context.resolution().networks().of(second.from(), Optional.empty());
    return !second.from().isEmpty()
        && seconds.isComplete()
        && !seconds.ranges().isEmpty()
        && seconds.ranges().stream().allMatch(firsts.set()::contains);
  }
}
