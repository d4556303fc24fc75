package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.Membership;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.cilium.LinkPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * GP523: the links by which a pool is announced on layer 2 include an end of a tunnel. WireGuard
 * and its like carry IP packets and no frames: nobody asks by ARP or neighbour discovery there.
 */
final class TunnelLinkAnnounces implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          523,
          "l2-announces-on-tunnel-interface",
          Severity.WARNING,
          "A pool is announced on layer 2 by an end of a tunnel");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Layer2Pools.Layer2Pool announced : Layer2Pools.of(context).all()) {
      if (announced.links().areNamed()) {
        onTunnel(announced).or(() -> unwritten(announced)).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Problem> onTunnel(Layer2Pools.Layer2Pool announced) {
    for (Machine machine : announced.way().nodes()) {
      for (NetworkInterface link : machine.interfaces()) {
        if (link.attachment().tunnel().isPresent()
            && announced.links().has(machine, link) == Membership.IN) {
          return Optional.of(
              problem(
                      announced,
                      "%s of %s, an end of %s"
                          .formatted(link.key(), machine.id(), link.attachment().tunnel().get()))
                  .relatedTo(Subject.of(machine, link)));
        }
      }
    }
    return Optional.empty();
  }

  /** Links that Talos and its extensions make and no drawing shows. */
  private Optional<Problem> unwritten(Layer2Pools.Layer2Pool announced) {
    return announced.way().stated().interfaces().stream()
        .map(LinkPattern::of)
        .filter(pattern ->
            Stream.of("kubespan", "siderolink", "tailscale0").anyMatch(pattern::meansAlias))
        .map(pattern -> problem(announced, pattern.written() + ", the end of a tunnel"))
        .findFirst();
  }

  private Problem problem(Layer2Pools.Layer2Pool announced, String link) {
    return problem(
        announced.subject().then("l2").then("interfaces"),
        "%s is announced on layer 2 by %s, where nobody asks by ARP; name links of its own network"
            .formatted(announced.pool().id(), link));
  }
}
