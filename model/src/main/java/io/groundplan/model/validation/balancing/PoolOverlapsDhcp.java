package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpRange;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Subnet;
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
 * GP504: a pool gives out addresses that DHCP leases as well. A pool that takes a whole subnet is
 * GP516's.
 */
final class PoolOverlapsDhcp implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          504,
          "pool-overlaps-dhcp-range",
          Severity.ERROR,
          "A load-balancer pool gives out addresses that DHCP leases");

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
      if (network.wholeSubnet().isEmpty()) {
        network.segments().forEach(segment -> check(place, segment, problems));
      }
    }
    return problems;
  }

  private void check(PoolRanges.Place place, Segment segment, List<Problem> problems) {
    List<Subnet> subnets = segment.subnets().values();
    for (int i = 0; i < subnets.size(); i++) {
      List<AddressRange> leased = subnets.get(i).dhcp().ranges().values();
      for (int j = 0; j < leased.size(); j++) {
        Subject subject =
            Subject.of(segment).then("subnets").then(i).then("dhcp").then("ranges").then(j);
        overlap(place, segment, leased.get(j), subject).ifPresent(problems::add);
      }
    }
  }

  private Optional<Problem> overlap(
      PoolRanges.Place place, Segment segment, AddressRange leased, Subject subject) {
    Optional<IpRange> shared = place.range().intersection(leased.range());
    return shared.map(both -> {
      Problem problem =
          problem(
                  place.subject(),
                  "%s gives out %s, which DHCP leases on %s; take it out of the pool or of the DHCP range"
                      .formatted(place.pool().id(), both, segment.id()))
              .relatedTo(subject);
      return PoolRanges.without(place, IpSet.of(both)).map(problem::fixedBy).orElse(problem);
    });
  }
}
