package io.groundplan.model.validation.tunnel;

import io.groundplan.model.address.TransportProtocol;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * GP801: two ends of a WireGuard tunnel are both behind NAT, and neither can be reached, so neither
 * can begin. An end with a stated endpoint can, unless that endpoint has no public address.
 */
final class TunnelEndpointReachable implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          801,
          "tunnel-endpoint-unreachable",
          Severity.ERROR,
          "Two ends of a WireGuard tunnel are both behind NAT");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      if (tunnel.kind() == TunnelKind.WIREGUARD) {
        check(context, tunnel, problems);
      }
    }
    return problems;
  }

  private void check(RuleContext context, Tunnel tunnel, List<Problem> problems) {
    List<NatPosition> unreachable =
        TunnelEnds.of(context, tunnel).stream()
            .filter(end -> !end.hasEndpoint(context))
            .map(end -> NatPosition.of(context, end.machine()))
            .filter(
                position -> position.isKnownUnreachable(context, TunnelEndpointReachable::isUdp))
            .toList();
    for (int i = 0; i < unreachable.size(); i++) {
      for (NatPosition other : unreachable.subList(i + 1, unreachable.size())) {
        NatPosition one = unreachable.get(i);
        if (!one.isJoinedWith(other) && connect(tunnel, one.machine(), other.machine())) {
          problems.add(problem(tunnel, one, other));
        }
      }
    }
  }

  private Problem problem(Tunnel tunnel, NatPosition one, NatPosition other) {
    return problem(
            Subject.of(tunnel).then("members"),
            "%s cannot join %s, behind %s, and %s, behind %s: neither can be reached from the Internet; forward a UDP port to one and state it as its endpoint"
                .formatted(
                    tunnel.id(),
                    one.machine().id(),
                    exits(one),
                    other.machine().id(),
                    exits(other)))
        .relatedTo(List.of(Subject.of(one.machine()), Subject.of(other.machine())));
  }

  private static String exits(NatPosition position) {
    return Phrase.list(position.exits().stream().map(exit -> exit.id().value()).toList());
  }

  private static boolean isUdp(PortForward forward) {
    return forward.ports().isEmpty()
        || forward.ports().stream().anyMatch(port -> port.protocol() == TransportProtocol.UDP);
  }

  /** In a star only the hub and its spokes speak to each other. */
  private static boolean connect(Tunnel tunnel, Machine one, Machine other) {
    return tunnel
        .hub()
        .map(hub -> hub.element().equals(one.id()) || hub.element().equals(other.id()))
        .orElse(true);
  }
}
