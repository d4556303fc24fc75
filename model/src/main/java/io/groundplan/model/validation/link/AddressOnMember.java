package io.groundplan.model.validation.link;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.topology.VirtualIpKind;
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

/**
 * GP212: a member of a bond or a port of a bridge has addresses, or a layer 2 virtual IP is held on
 * one. What arrives there goes to the bond or bridge, which does not know the address.
 */
final class AddressOnMember implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          212,
          "address-on-bond-member",
          Severity.ERROR,
          "A member of a bond, or a port of a bridge, has an address");

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
      for (NetworkInterface link : machine.interfaces()) {
        if (!link.addresses().values().isEmpty()) {
          links.masters(link).stream()
              .findFirst()
              .ifPresent(master -> problems.add(problem(machine, link, master)));
        }
      }
    }
    for (VirtualIp virtualIp : context.topology().all(VirtualIp.class)) {
      if (virtualIp.mechanism() == VirtualIpKind.LAYER2) {
        virtualIp.link().flatMap(name -> holder(context, virtualIp, name)).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Problem problem(Machine machine, NetworkInterface link, NetworkInterface master) {
    Problem problem =
        problem(
                Subject.of(machine, link).then("addresses"),
                "%s has addresses, but is a member of %s, which takes its packets; give them to %s"
                    .formatted(MachineLinks.title(machine, link), master.key(), master.key()))
            .relatedTo(Subject.of(machine, master));
    return master.addresses().values().isEmpty()
        ? problem.fixedBy(
            new QuickFix(
                "Move the addresses of %s to %s"
                    .formatted(MachineLinks.title(machine, link), master.key()),
                topology -> moved(topology, machine, link, master)))
        : problem;
  }

  private static Topology moved(
      Topology topology, Machine machine, NetworkInterface link, NetworkInterface master) {
    Topology without =
        MachineEdits.link(
            topology, machine.id(), link.path(), each -> each.withAddresses(Stated.unknown()));
    return MachineEdits.link(
        without, machine.id(), master.path(), each -> each.withAddresses(link.addresses()));
  }

  /** The problem of the first node of the virtual IP's cluster that has the link in a bond. */
  private Optional<Problem> holder(RuleContext context, VirtualIp virtualIp, InterfaceName name) {
    Optional<Cluster> cluster = context.topology().clusterOf(virtualIp.cluster());
    return context.topology().nodes().stream()
        .filter(node -> context.topology().clusterOf(node.cluster()).equals(cluster))
        .filter(node -> virtualIp.members().isUnknown() ? node.isControlPlane() : true)
        .sorted(Comparator.comparing(Node::id))
        .flatMap(node ->
            new MachineLinks(node)
                .masters(name).stream()
                    .map(master ->
                        problem(
                                Subject.of(virtualIp).then("link"),
                                "%s is held on %s, which is a member of %s of %s; hold it on %s"
                                    .formatted(
                                        virtualIp.id(),
                                        name,
                                        master.key(),
                                        node.id(),
                                        master.key()))
                            .relatedTo(Subject.of(node, master))))
        .findFirst();
  }
}
