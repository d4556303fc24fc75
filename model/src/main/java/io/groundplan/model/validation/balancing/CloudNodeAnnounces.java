package io.groundplan.model.validation.balancing;

import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;

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
    for (Layer2Pools.Layer2Pool announced : Layer2Pools.of(context).all()) {
      for (PoolRanges.Place place : PoolRanges.of(List.of(announced.pool()))) {
        Announcers announcers = Announcers.of(announced, place.range());
        if (!announcers.near().isEmpty() && !announcers.far().isEmpty()) {
          problems.add(problem(place, announcers));
        }
      }
    }
    return problems;
  }

  private Problem problem(PoolRanges.Place place, Announcers announcers) {
    return problem(
            Subject.of(place.pool()).then("announce"),
            "%s, %s, is on the network of %s, but %s may announce it too, where nobody hears it; announce it by nodes of that network only"
                .formatted(
                    place.pool().id(),
                    place.stated(),
                    Announcers.names(announcers.near()),
                    Announcers.names(announcers.far())))
        .relatedTo(announcers.far().stream().map(Subject::of).toList());
  }
}
