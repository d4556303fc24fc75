package io.groundplan.model.validation.routing;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Nat;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Target;
import io.groundplan.model.validation.MachineEdits;
import io.groundplan.model.validation.QuickFix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Edits of one port forward of a machine. */
final class ForwardEdits {

  private final ElementId machine;
  private final String forward;

  ForwardEdits(ElementId machine, PortForward forward) {
    this.machine = machine;
    this.forward = forward.name();
  }

  /** The forward goes to another owner; a port that is written with the target stays. */
  QuickFix leadTo(int index, ElementId owner) {
    return edit(
        "Lead the forward %s to %s".formatted(forward, owner),
        old -> {
          List<Target> targets = new ArrayList<>(old.to());
          if (index < targets.size()) {
            targets.set(
                index,
                new Target(new OwnerAddress(Reference.to(owner)), targets.get(index).port()));
          }
          return Stream.of(
              new PortForward(
                  old.name(), old.in(), old.ports(), targets, old.from(), old.sourceNat()));
        });
  }

  /** What the forward lets in takes the address of the interface as its source. */
  QuickFix translateTo(InterfaceName link) {
    return edit(
        "Rewrite the source of what %s lets in to the address of %s".formatted(forward, link),
        old ->
            Stream.of(
                new PortForward(
                    old.name(), old.in(), old.ports(), old.to(), old.from(), Optional.of(link))));
  }

  QuickFix remove() {
    QuickFix fix = edit("Remove the forward " + forward, old -> Stream.empty());
    return new QuickFix(fix.label(), fix.change(), true);
  }

  private QuickFix edit(String label, Function<PortForward, Stream<PortForward>> change) {
    return new QuickFix(
        label,
        topology ->
            MachineEdits.nat(
                topology,
                machine,
                nat ->
                    new Nat(
                        nat.masquerade(),
                        nat.sourceNat(),
                        nat.forwards().stream()
                            .flatMap(each ->
                                each.name().equals(forward) ? change.apply(each) : Stream.of(each))
                            .toList())));
  }
}
