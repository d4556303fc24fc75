package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.DhcpScope;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * GP507: a range is written as a prefix that does not begin where it is written. Cilium and MetalLB
 * clear the host bits without a word, so {@code 192.0.2.200/28} gives out 192.0.2.192 too.
 */
final class CidrNotAligned implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          507,
          "cidr-not-aligned",
          Severity.WARNING,
          "A range is written as a prefix that begins before the address written");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Segment segment : context.topology().all(Segment.class)) {
      List<Subnet> subnets = segment.subnets().values();
      for (int i = 0; i < subnets.size(); i++) {
        Subject subject = Subject.of(segment).then("subnets").then(i);
        Subnet subnet = subnets.get(i);
        check(
            segment.id(),
            subject.then("dhcp").then("ranges"),
            subnet.dhcp().ranges().values(),
            problems);
        check(segment.id(), subject.then("reserved"), subnet.reserved(), problems);
      }
    }
    for (LoadBalancerPool pool : context.topology().all(LoadBalancerPool.class)) {
      check(pool.id(), Subject.of(pool).then("ranges"), pool.ranges().values(), problems);
    }
    return problems;
  }

  private void check(
      ElementId owner, Subject subject, List<AddressRange> ranges, List<Problem> problems) {
    for (int i = 0; i < ranges.size(); i++) {
      AddressRange range = ranges.get(i);
      Subject place = subject.then(i);
      range.misalignedStart().ifPresent(start -> problems.add(problem(owner, place, range, start)));
    }
  }

  private Problem problem(ElementId owner, Subject subject, AddressRange range, IpAddress start) {
    IpRange meant = new IpRange(start, range.range().last());
    return problem(
            subject,
            "%s of %s means %s, not %s onwards; write the first and the last address"
                .formatted(range, owner, range.range(), start))
        .fixedBy(
            fix("Write %s, as it works now".formatted(range.range()), owner, range, range.range()))
        .fixedBy(fix("Begin at %s".formatted(start), owner, range, meant));
  }

  private static QuickFix fix(String label, ElementId owner, AddressRange old, IpRange range) {
    UnaryOperator<AddressRange> replace =
        other -> other.equals(old) ? AddressRange.of(range) : other;
    return new QuickFix(label, topology -> replaced(topology, owner, replace));
  }

  private static Topology replaced(
      Topology topology, ElementId owner, UnaryOperator<AddressRange> replace) {
    Topology pools =
        topology
            .find(owner, LoadBalancerPool.class)
            .map(pool -> topology.with(pool.withRanges(replaced(pool.ranges(), replace))))
            .orElse(topology);
    return pools
        .find(owner, Segment.class)
        .map(segment -> pools.with(replaced(segment, replace)))
        .orElse(pools);
  }

  private static Segment replaced(Segment segment, UnaryOperator<AddressRange> replace) {
    List<Subnet> subnets =
        segment.subnets().values().stream()
            .map(subnet ->
                new Subnet(
                    subnet.prefix(),
                    subnet.gateway(),
                    new DhcpScope(
                        replaced(subnet.dhcp().ranges(), replace), subnet.dhcp().server()),
                    subnet.reserved().stream().map(replace).toList(),
                    subnet.slaac()))
            .toList();
    return segment.withSubnets(new Stated<>(segment.subnets().known().map(_ -> subnets)));
  }

  private static Stated<AddressRange> replaced(
      Stated<AddressRange> ranges, UnaryOperator<AddressRange> replace) {
    return new Stated<>(ranges.known().map(known -> known.stream().map(replace).toList()));
  }
}
