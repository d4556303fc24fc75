package io.groundplan.model.validation.balancing;

import io.groundplan.model.topology.Layer2Announcement;
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
import java.util.Optional;

/**
 * GP524: a node elsewhere, as in a cloud, takes part in announcing a pool of a LAN on layer 2. It
 * may be elected to answer, and nobody on the LAN hears it.
 */
final class CloudNodeAnnounces implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          524,
          "cloud-node-announces-lan-pool",
          Severity.ERROR,
          "A node that is not on a pool's network takes part in announcing it on layer 2");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (PoolRanges.Place place : PoolRanges.of(context.topology().all(LoadBalancerPool.class))) {
      if (isByAnyLink(place.pool())) {
        Announcers.of(context, place)
            .filter(announcers -> !announcers.near().isEmpty() && !announcers.far().isEmpty())
            .map(announcers -> problem(place, announcers))
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  /**
   * Named links may be those that only the near nodes have; that is upstream's pattern to match.
   */
  private static boolean isByAnyLink(LoadBalancerPool pool) {
    Optional<Layer2Announcement> layer2 = pool.announcement().flatMap(how -> how.layer2());
    return layer2.isPresent() && layer2.get().interfaces().isEmpty();
  }

  private Problem problem(PoolRanges.Place place, Announcers announcers) {
    return problem(
            Subject.of(place.pool()).then("announce"),
            "%s, %s, is on the network of %s, but %s may announce it too, where nobody hears it; announce it by nodes of that network only"
                .formatted(
                    place.pool().id(),
                    place.stated(),
                    names(announcers.near()),
                    names(announcers.far())))
        .relatedTo(announcers.far().stream().map(Subject::of).toList());
  }

  private static String names(List<Machine> machines) {
    return Phrase.list(machines.stream().map(machine -> machine.id().value()).toList());
  }
}
