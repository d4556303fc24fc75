package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.ConnectedSubnets;
import io.groundplan.model.graph.Membership;
import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP531: Cilium announces a pool by every link of a node, those to other networks too: no links are
 * named, or a pattern matches more than is meant. It then answers for the pool's addresses where
 * nobody should ask, and sends gratuitous ARP there.
 */
final class EveryLinkAnnounces implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          531,
          "l2-policy-matches-every-interface",
          Severity.WARNING,
          "A pool is announced on layer 2 by links to other networks too");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    ConnectedSubnets subnets = new ConnectedSubnets(context.topology());
    List<Problem> problems = new ArrayList<>();
    for (Layer2Pools.Layer2Pool announced : Layer2Pools.of(context)) {
      boolean isOpen = !announced.links().areNamed() || announced.links().hasExpression();
      if (isOpen
          && PoolImplementation.isKind(
              context.topology(), announced.pool(), PoolImplementation.CILIUM)) {
        announced.nodes().stream()
            .flatMap(machine ->
                excess(announced, subnets, machine).stream()
                    .map(link -> problem(announced, subnets, machine, link)))
            .findFirst()
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** A link that announces, in a segment without the pool, beside one that is on its network. */
  private static Optional<NetworkInterface> excess(
      Layer2Pools.Layer2Pool announced, ConnectedSubnets subnets, Machine machine) {
    List<NetworkInterface> links =
        machine.interfaces().stream()
            .filter(link -> announced.links().has(machine, link) == Membership.IN)
            .toList();
    boolean isNear =
        links.stream().anyMatch(link -> announced.isNear(subnets, machine, link) == Membership.IN);
    return links.stream()
        .filter(link -> isNear && link.attachment().segment().isPresent())
        .filter(link -> announced.isNear(subnets, machine, link) == Membership.OUT)
        .findFirst();
  }

  private Problem problem(
      Layer2Pools.Layer2Pool announced,
      ConnectedSubnets subnets,
      Machine machine,
      NetworkInterface link) {
    LoadBalancerPool pool = announced.pool();
    Problem problem =
        problem(
                announced.subject(),
                "%s is announced by %s, on %s by %s in %s too, where nobody needs it; name the links of its own network"
                    .formatted(
                        pool.id(),
                        announced.links().areNamed()
                            ? Phrase.list(announced.way().interfaces())
                            : "every link",
                        machine.id(),
                        link.key(),
                        link.attachment().segment().orElseThrow()))
            .relatedTo(Subject.of(machine, link));
    List<String> near = announced.nearLinks(subnets);
    return near.isEmpty() ? problem : problem.fixedBy(AnnouncementEdits.byLinks(pool, near));
  }
}
