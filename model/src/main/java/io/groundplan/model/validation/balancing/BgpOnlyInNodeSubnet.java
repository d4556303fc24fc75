package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * GP528: a pool in the subnet of the nodes is announced by BGP alone. The hosts of that subnet look
 * for its addresses on the link, where nobody answers, and never ask the router that knows.
 */
final class BgpOnlyInNodeSubnet implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          528,
          "bgp-only-pool-inside-node-subnet",
          Severity.WARNING,
          "A pool in the nodes' own subnet is announced by BGP alone");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<LoadBalancerPool> pools =
        context.topology().all(LoadBalancerPool.class).stream()
            .filter(pool ->
                pool.announcement()
                    .filter(how -> how.bgp().isPresent() && how.layer2().isEmpty())
                    .isPresent())
            .toList();
    List<Problem> problems = new ArrayList<>();
    for (PoolRanges.Place place : PoolRanges.of(pools)) {
      Set<ElementId> segments =
          context
              .topology()
              .clusterOf(place.pool().cluster())
              .map(cluster -> context.clusterSegments().of(cluster.id()))
              .orElse(Set.of());
      context.routing().subnets().holding(place.range().first()).stream()
          .filter(subnet -> segments.contains(subnet.segment().id()))
          .findFirst()
          .ifPresent(subnet -> problems.add(problem(place, subnet)));
    }
    return problems;
  }

  private Problem problem(PoolRanges.Place place, Subnets.Place subnet) {
    return problem(
            place.subject(),
            "%s, %s, is announced by BGP alone, but lies in %s of %s, whose hosts look for it on the link; take another prefix, or announce it by l2 too"
                .formatted(
                    place.pool().id(), place.stated(), subnet.prefix(), subnet.segment().id()))
        .relatedTo(Subject.of(subnet.segment(), subnet.path()));
  }
}
