package io.groundplan.model.validation.routing;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.graph.KnownRanges;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Masquerade;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.SourceNat;
import io.groundplan.model.validation.RuleContext;
import java.util.List;
import java.util.Optional;

/** Whether the NAT rules of a machine give a new source to what one of its forwards lets in. */
final class ForwardTranslation {

  private final RuleContext context;

  ForwardTranslation(RuleContext context) {
    this.context = context;
  }

  /** Whether some rule of the machine rewrites the source of what it sends there, or may. */
  boolean isTranslated(
      Machine machine, Optional<NetworkInterface> out, PortForward forward, IpAddress target) {
    var nat = machine.machine().offers().nat();
    for (SourceNat rule : nat.sourceNat()) {
      if (leavesBy(rule.out(), out)
          && mayHold(rule.to(), IpRange.of(target))
          && mayHoldClients(machine, forward, rule.from())) {
        return true;
      }
    }
    for (Masquerade rule : nat.masquerade()) {
      if (leavesBy(rule.out(), out)
          && mayHold(rule.to(), IpRange.of(target))
          && mayHoldClients(machine, forward, rule.from())) {
        return true;
      }
    }
    return false;
  }

  private static boolean leavesBy(Optional<InterfaceName> via, Optional<NetworkInterface> out) {
    return via.isEmpty() || out.isEmpty() || out.get().name().equals(via);
  }

  private boolean mayHold(List<NetworkReference> networks, IpRange range) {
    if (networks.isEmpty()) {
      return true;
    }
    KnownRanges known = context.resolution().networks().of(networks, Optional.empty());
    return !known.isComplete() || known.set().overlaps(range);
  }

  /** Whether the sources of a rule may be clients: those the forward names, or where it listens. */
  private boolean mayHoldClients(
      Machine machine, PortForward forward, List<NetworkReference> sources) {
    if (sources.isEmpty()) {
      return true;
    }
    KnownRanges clients =
        forward.from().isEmpty()
            ? listening(machine, forward)
            : context.resolution().networks().of(forward.from(), Optional.empty());
    return clients.ranges().isEmpty()
        || clients.ranges().stream().anyMatch(range -> mayHold(sources, range));
  }

  private KnownRanges listening(Machine machine, PortForward forward) {
    return forward
        .in()
        .flatMap(name -> machine.interfaceNamed(name.toString()))
        .flatMap(context.inheritance()::segment)
        .map(segment ->
            new KnownRanges(
                segment.subnets().values().stream().map(subnet -> subnet.prefix().range()).toList(),
                true))
        .orElse(KnownRanges.UNKNOWN);
  }
}
