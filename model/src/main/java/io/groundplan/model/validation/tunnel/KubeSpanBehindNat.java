package io.groundplan.model.validation.tunnel;

import io.groundplan.model.address.PortSpec;
import io.groundplan.model.topology.ElementId;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * GP804: nodes of one KubeSpan are behind different routers that translate, and none of those
 * forwards 51820/udp. Of each pair one side has to accept the other; that a port survives
 * translation on both sides at once is luck.
 */
final class KubeSpanBehindNat implements Rule {

  /** A constant of Talos. */
  private static final PortSpec KUBESPAN = PortSpec.parse("51820/udp");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          804,
          "kubespan-behind-nat",
          Severity.WARNING,
          "Nodes of one KubeSpan are behind NAT on both sides, and 51820/udp is forwarded on none");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      if (tunnel.kind() == TunnelKind.KUBESPAN) {
        check(context, tunnel, problems);
      }
    }
    return problems;
  }

  /** Nodes in one place hear each other, so that one of each place stands for it. */
  private void check(RuleContext context, Tunnel tunnel, List<Problem> problems) {
    SequencedMap<Set<ElementId>, NatPosition> places = new LinkedHashMap<>();
    for (TunnelEnds.End end : TunnelEnds.byId(context, tunnel)) {
      if (!end.hasEndpoint(context)) {
        NatPosition position = NatPosition.of(context, end.machine());
        if (position.isKnownUnreachable(context, KubeSpanBehindNat::isKubeSpan)) {
          places.putIfAbsent(position.segments(), position);
        }
      }
    }
    List<NatPosition> apart = List.copyOf(places.values());
    for (int i = 1; i < apart.size(); i++) {
      NatPosition one = apart.getFirst();
      NatPosition other = apart.get(i);
      if (!one.isJoinedWith(other)) {
        problems.add(problem(tunnel, one, other));
      }
    }
  }

  private static boolean isKubeSpan(PortForward forward) {
    return forward.ports().isEmpty()
        || forward.ports().stream().anyMatch(port -> port.overlaps(KUBESPAN));
  }

  private Problem problem(Tunnel tunnel, NatPosition one, NatPosition other) {
    return problem(
            Subject.of(tunnel).then("members"),
            "%s may not join %s, behind %s, and %s, behind %s: neither accepts the other from outside; forward %s to the nodes on one side"
                .formatted(
                    tunnel.id(),
                    one.machine().id(),
                    exits(one),
                    other.machine().id(),
                    exits(other),
                    KUBESPAN))
        .relatedTo(List.of(Subject.of(one.machine()), Subject.of(other.machine())));
  }

  private static String exits(NatPosition position) {
    return Phrase.list(position.exits().stream().map(exit -> exit.id().value()).toList());
  }
}
