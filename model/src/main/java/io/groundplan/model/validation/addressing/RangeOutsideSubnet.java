package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.graph.FreeAddresses;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.DhcpScope;
import io.groundplan.model.topology.Stated;
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

/** GP117: a DHCP range or a reserved range reaches beyond its subnet. */
final class RangeOutsideSubnet implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          117,
          "range-outside-subnet",
          Severity.ERROR,
          "A range of leased or reserved addresses reaches beyond its subnet");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Subnets.Place place : context.routing().subnets().all()) {
      Subject subnet = Subject.of(place.segment(), place.path());
      check(
          place,
          subnet.then("dhcp").then("ranges"),
          "DHCP range",
          place.subnet().dhcp().ranges().values(),
          problems);
      check(place, subnet.then("reserved"), "reserved range", place.subnet().reserved(), problems);
    }
    return problems;
  }

  private void check(
      Subnets.Place place,
      Subject list,
      String noun,
      List<AddressRange> ranges,
      List<Problem> problems) {
    for (int i = 0; i < ranges.size(); i++) {
      AddressRange range = ranges.get(i);
      if (!place.prefix().range().contains(range.range())) {
        Optional<AddressRange> better = within(place.prefix(), range.range());
        Problem problem =
            problem(
                list.then(i),
                "The %s %s of %s reaches beyond %s; keep it inside%s"
                    .formatted(
                        noun,
                        range,
                        place.segment().id(),
                        place.prefix(),
                        better.map(inside -> ", as in " + inside).orElse("")));
        problems.add(
            better
                .map(inside ->
                    problem.fixedBy(
                        SubnetEdits.fix(
                            "Change the %s %s to %s".formatted(noun, range, inside),
                            place,
                            subnet -> replaced(subnet, range, inside))))
                .orElse(problem));
      }
    }
  }

  /** The part inside the subnet; of a range wholly outside, the same hosts inside. */
  private static Optional<AddressRange> within(IpPrefix prefix, IpRange range) {
    Optional<IpRange> part = hosts(prefix).intersection(range);
    return part.or(() ->
            FreeAddresses.sameHost(prefix, range.first())
                .flatMap(first ->
                    FreeAddresses.sameHost(prefix, range.last())
                        .filter(last -> first.compareTo(last) <= 0)
                        .map(last -> new IpRange(first, last)))
                .flatMap(moved -> hosts(prefix).intersection(moved)))
        .map(AddressRange::of);
  }

  private static IpRange hosts(IpPrefix prefix) {
    return new IpRange(
        prefix.network().flatMap(network -> network.next()).orElse(prefix.first()),
        prefix.broadcast().flatMap(broadcast -> broadcast.previous()).orElse(prefix.last()));
  }

  private static Subnet replaced(Subnet subnet, AddressRange old, AddressRange now) {
    DhcpScope dhcp = subnet.dhcp();
    return new Subnet(
        subnet.prefix(),
        subnet.gateway(),
        dhcp.ranges().isUnknown()
            ? dhcp
            : new DhcpScope(Stated.of(replaced(dhcp.ranges().values(), old, now)), dhcp.server()),
        replaced(subnet.reserved(), old, now),
        subnet.slaac());
  }

  private static List<AddressRange> replaced(
      List<AddressRange> ranges, AddressRange old, AddressRange now) {
    return ranges.stream().map(range -> range.equals(old) ? now : range).toList();
  }
}
