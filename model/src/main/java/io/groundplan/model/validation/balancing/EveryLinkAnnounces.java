package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.Membership;
import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Node;
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
import java.util.stream.IntStream;

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
    List<Problem> problems = new ArrayList<>();
    for (Layer2Pools.Layer2Pool announced : Layer2Pools.of(context).all()) {
      boolean isOpen = !announced.links().areNamed() || announced.links().hasExpression();
      if (isOpen
          && PoolImplementation.isKind(
              context.topology(), announced.pool(), PoolImplementation.CILIUM)) {
        announced.way().groups().stream()
            .flatMap(group ->
                excess(announced.pool(), group).stream()
                    .map(index -> problem(announced, group, index)))
            .findFirst()
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** A link that announces, in a segment without the pool, beside one that is on its network. */
  private static Optional<Integer> excess(LoadBalancerPool pool, Layer2Way.Group group) {
    List<Layer2Way.LinkView> links = group.links();
    boolean isNear =
        links.stream()
            .anyMatch(
                link -> link.announces() == Membership.IN && link.isNear(pool) == Membership.IN);
    return IntStream.range(0, links.size())
        .filter(index ->
            isNear
                && links.get(index).announces() == Membership.IN
                && links.get(index).segment().isPresent()
                && links.get(index).isNear(pool) == Membership.OUT)
        .boxed()
        .findFirst();
  }

  private Problem problem(Layer2Pools.Layer2Pool announced, Layer2Way.Group group, int index) {
    LoadBalancerPool pool = announced.pool();
    Node node = group.nodes().getFirst();
    Layer2Way.LinkView link = group.links().get(index);
    Problem problem =
        problem(
                announced.subject(),
                "%s is announced by %s, on %s by %s in %s too, where nobody needs it; name the links of its own network"
                    .formatted(
                        pool.id(),
                        announced.links().areNamed()
                            ? Phrase.list(announced.way().stated().interfaces())
                            : "every link",
                        node.id(),
                        link.key(),
                        link.segment().orElseThrow()))
            .relatedTo(Subject.of(node, node.interfaces().get(index)));
    List<String> near = announced.nearLinks();
    return near.isEmpty() ? problem : problem.fixedBy(AnnouncementEdits.byLinks(pool, near));
  }
}
