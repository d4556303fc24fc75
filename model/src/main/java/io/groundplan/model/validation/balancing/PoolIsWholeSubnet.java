package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP516: a pool takes a whole subnet in which others have addresses. A widespread template makes
 * such pools, and they work while every service pins an address of its own.
 */
final class PoolIsWholeSubnet implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          516,
          "pool-is-whole-subnet",
          Severity.WARNING,
          "A load-balancer pool takes a whole subnet in which others have addresses");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    PoolNetworks networks = PoolNetworks.of(context);
    for (PoolRanges.Place place : PoolRanges.of(context.topology().all(LoadBalancerPool.class))) {
      PoolNetwork network = networks.of(place);
      network
          .wholeSubnet()
          .flatMap(subnet -> check(context, place, network, subnet))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<Problem> check(
      RuleContext context, PoolRanges.Place place, PoolNetwork network, IpPrefix subnet) {
    List<Occupants.Occupant> occupants = Occupants.of(context, place.pool(), network);
    if (occupants.isEmpty()) {
      return Optional.empty();
    }
    Problem problem =
        problem(
                place.subject(),
                "%s is all of %s, where others own %s; a service that pins no address may get one of theirs, so carve a range out of the subnet"
                    .formatted(
                        place.pool().id(),
                        subnet,
                        Phrase.list(occupants.stream().map(Object::toString).toList())))
            .relatedTo(occupants.stream().map(Occupants.Occupant::subject).toList());
    return Optional.of(
        PoolCarving.of(context, network, subnet, occupants)
            .map(ranges ->
                problem.fixedBy(
                    PoolRanges.replace(
                        "Carve out " + Phrase.list(ranges.stream().map(Object::toString).toList()),
                        place,
                        ranges)))
            .orElse(problem));
  }
}
