package io.groundplan.model.validation.link;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.DummyLink;
import io.groundplan.model.topology.LinkKind;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.VlanLink;
import io.groundplan.model.validation.MachineEdits;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** GP206: a link is a member of two bonds or bridges, or of one twice, or of itself. */
final class MemberShared implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          206,
          "bond-member-shared",
          Severity.ERROR,
          "A link is a member of two bonds or bridges at once");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      if (MachineLinks.areFlat(machine)) {
        continue;
      }
      MachineLinks links = new MachineLinks(machine);
      for (InterfaceName member : links.members()) {
        List<NetworkInterface> masters =
            links.masters(member).stream()
                .sorted(Comparator.comparing(NetworkInterface::key))
                .toList();
        masters.stream()
            .skip(1)
            .forEach(master -> problems.add(shared(machine, member, masters.getFirst(), master)));
        masters.forEach(master -> within(machine, member, master).ifPresent(problems::add));
      }
    }
    return problems;
  }

  private Problem shared(
      Machine machine, InterfaceName member, NetworkInterface first, NetworkInterface second) {
    return problem(
            Subject.of(machine, second),
            "%s of %s is in %s and in %s, but a link has one master; take it out of one of them"
                .formatted(member, machine.id(), first.key(), second.key()))
        .relatedTo(Subject.of(machine, first))
        .fixedBy(without(machine, member, first))
        .fixedBy(without(machine, member, second));
  }

  private Optional<Problem> within(Machine machine, InterfaceName member, NetworkInterface master) {
    if (master.name().equals(Optional.of(member))) {
      return Optional.of(
          problem(
                  Subject.of(machine, master),
                  "%s of %s lists itself as a member; list the links under it"
                      .formatted(member, machine.id()))
              .fixedBy(without(machine, member, master)));
    }
    boolean isTwice = MachineLinks.ports(master).stream().filter(member::equals).count() > 1;
    return isTwice
        ? Optional.of(
            problem(
                Subject.of(machine, master),
                "%s of %s lists %s twice; is another link meant?"
                    .formatted(master.key(), machine.id(), member)))
        : Optional.empty();
  }

  private static QuickFix without(Machine machine, InterfaceName member, NetworkInterface master) {
    return new QuickFix(
        "Take %s out of %s".formatted(member, MachineLinks.title(machine, master)),
        topology ->
            MachineEdits.link(
                topology,
                machine.id(),
                master.path(),
                link -> LinkEdits.withKind(link, without(link.link().kind(), member))));
  }

  private static LinkKind without(LinkKind kind, InterfaceName member) {
    return switch (kind) {
      case BondLink bond -> new BondLink(bond.mode(), others(bond.links(), member), bond.options());
      case BridgeLink bridge ->
          new BridgeLink(
              bridge.links().isUnknown()
                  ? bridge.links()
                  : Stated.of(others(bridge.links().values(), member)),
              bridge.vlanAware(),
              bridge.stp());
      case PhysicalLink _, VlanLink _, DummyLink _ -> kind;
    };
  }

  private static List<InterfaceName> others(List<InterfaceName> links, InterfaceName member) {
    return links.stream().filter(link -> !link.equals(member)).toList();
  }
}
