package io.groundplan.model.validation.link;

import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * GP207: a bridge carries no segment: it names none, nor do its ports and the VLANs on it, and
 * nobody is plugged into it.
 */
final class BridgeWithoutSegment implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          207, "bridge-without-segment", Severity.WARNING, "A bridge carries no segment");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    Set<Reference> peers = new HashSet<>();
    for (Machine machine : context.topology().machines()) {
      machine.interfaces().forEach(link -> link.attachment().peer().ifPresent(peers::add));
    }
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      if (MachineLinks.areFlat(machine)) {
        continue;
      }
      MachineLinks links = new MachineLinks(machine);
      for (NetworkInterface link : machine.interfaces()) {
        if (link.link().kind() instanceof BridgeLink
            && links.carriage(link).equals(Carriage.NOTHING)
            && link.attachment().tunnel().isEmpty()
            && !peers.contains(link.reference(machine.id()))) {
          problems.add(
              problem(
                  Subject.of(machine, link),
                  "%s is a bridge that carries no segment; name it as segment or tagged, or take the"
                          .formatted(links.title(link))
                      + " bridge out"));
        }
      }
    }
    return problems;
  }
}
