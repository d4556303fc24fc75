package io.groundplan.model.validation.balancing;

import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
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
 * GP505: a pool is announced on layer 2, and no announcing node has an interface in its subnet, so
 * nobody hears the answer. Silent while the nodes or their subnets are unknown.
 */
final class PoolOutsideAnnouncedSegment implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          505,
          "pool-outside-announced-segment",
          Severity.ERROR,
          "No node that announces a pool on layer 2 has an interface in its subnet");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (PoolRanges.Place place : PoolRanges.of(context.topology().all(LoadBalancerPool.class))) {
      Announcers.of(context, place)
          .filter(announcers -> announcers.isKnown() && announcers.near().isEmpty())
          .filter(announcers -> !announcers.far().isEmpty())
          .map(announcers -> problem(place, announcers.far()))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private Problem problem(PoolRanges.Place place, List<Machine> far) {
    return problem(
            place.subject(),
            "%s, %s, is announced on layer 2 by %s, %s interface in that network; take addresses of a network that they are in, or announce by BGP"
                .formatted(
                    place.pool().id(),
                    place.stated(),
                    Phrase.list(far.stream().map(node -> node.id().value()).toList()),
                    far.size() == 1 ? "which has no" : "none of which has an"))
        .relatedTo(far.stream().map(Subject::of).toList());
  }
}
