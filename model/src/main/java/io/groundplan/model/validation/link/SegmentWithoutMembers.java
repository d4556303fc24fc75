package io.groundplan.model.validation.link;

import io.groundplan.model.address.IpRange;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Segment;
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
 * GP214: nobody is in a segment or speaks of it: no interface, and neither a virtual IP nor a pool
 * nor a pinned address in its subnets. A drawing without any interfaces is one of segments alone.
 */
final class SegmentWithoutMembers implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          214, "segment-without-members", Severity.INFO, "Nothing drawn is in a segment");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<IpRange> pools =
        context.topology().all(LoadBalancerPool.class).stream()
            .flatMap(pool -> pool.ranges().values().stream())
            .map(AddressRange::range)
            .toList();
    List<Problem> problems = new ArrayList<>();
    List<Segment> segments = context.topology().all(Segment.class);
    boolean showsMembers =
        segments.stream().anyMatch(segment -> !context.domains().members(segment.id()).isEmpty());
    for (Segment segment : segments) {
      boolean isEmpty =
          showsMembers
              && !segment.uplink().equals(Optional.of(Boolean.TRUE))
              && context.graph().to(segment.id()).isEmpty()
              && context.domains().members(segment.id()).isEmpty()
              && segment.subnets().values().stream()
                  .map(subnet -> subnet.prefix().range())
                  .noneMatch(range ->
                      !context.addresses().within(range).isEmpty()
                          || pools.stream().anyMatch(range::overlaps));
      if (isEmpty) {
        problems.add(
            problem(
                Subject.of(segment),
                "Nothing drawn is in %s; put the interfaces that are there into it, or take it out"
                    .formatted(segment.id())));
      }
    }
    return problems;
  }
}
