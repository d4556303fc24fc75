package io.groundplan.model.validation.tunnel;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.Target;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.topology.TunnelMember;
import io.groundplan.model.validation.RuleContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The machines at the ends of tunnels. */
final class TunnelEnds {

  private TunnelEnds() {}

  /**
   * An end of a tunnel: a machine, and what the tunnel says of it.
   *
   * @param machine the machine, with what it inherits
   * @param stated its entry among the members, if it has one of its own
   */
  record End(Machine machine, Optional<TunnelMember> stated) {

    /** Whether a place is stated where others reach it, other than behind a carrier's NAT. */
    boolean hasEndpoint(RuleContext context) {
      return stated.stream()
          .flatMap(member -> member.endpoint().stream())
          .anyMatch(target -> isReachable(context, target));
    }
  }

  /** The ends in the order of their ids, which does not depend on the file. */
  static List<End> byId(RuleContext context, Tunnel tunnel) {
    return of(context, tunnel).stream()
        .sorted(Comparator.comparing(end -> end.machine().id()))
        .toList();
  }

  /**
   * The machines that the tunnel lists, then those with an interface in it. A cluster stands for
   * its nodes in KubeSpan; in others its operator is the end, which is no machine.
   */
  static List<End> of(RuleContext context, Tunnel tunnel) {
    SequencedMap<ElementId, End> ends = new LinkedHashMap<>();
    for (TunnelMember member : tunnel.members()) {
      context
          .topology()
          .find(member.member().element())
          .ifPresent(element -> add(context, tunnel, element, member, ends));
    }
    context.topology().machines().stream()
        .filter(machine ->
            machine.interfaces().stream()
                .anyMatch(link -> link.attachment().tunnel().equals(Optional.of(tunnel.id()))))
        .forEach(machine -> ends.putIfAbsent(machine.id(), new End(machine, Optional.empty())));
    return List.copyOf(ends.values());
  }

  private static void add(
      RuleContext context,
      Tunnel tunnel,
      Element element,
      TunnelMember member,
      SequencedMap<ElementId, End> ends) {
    if (element instanceof Machine machine) {
      ends.put(machine.id(), new End(context.topology().effective(machine), Optional.of(member)));
    } else if (element instanceof Cluster cluster && tunnel.kind() == TunnelKind.KUBESPAN) {
      context.resolution().nodes().nodesOf(cluster).machines().stream()
          .forEach(node -> ends.putIfAbsent(node.id(), new End(node, Optional.empty())));
    }
  }

  private static boolean isReachable(RuleContext context, Target target) {
    return switch (target.host()) {
      case LiteralAddress _, HostName _, ServerUrl _ -> true;
      case OwnerAddress(Reference owner) -> {
        Optional<Element> element = context.topology().find(owner.element());
        yield !(element.isPresent()
            && element.get() instanceof Machine machine
            && NatPosition.hasNoPublicAddress(context, context.topology().effective(machine)));
      }
    };
  }
}
