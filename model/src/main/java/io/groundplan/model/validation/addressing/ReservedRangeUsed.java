package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.FreeAddresses;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.DhcpScope;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Renumbering;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP113: somebody has, leases or announces an address that its subnet reserves. Routers and
 * switches are what such ranges are often kept for; and a range that is exactly a pool's is kept
 * for that pool.
 */
final class ReservedRangeUsed implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          113,
          "reserved-range-used",
          Severity.ERROR,
          "Somebody uses an address that its subnet reserves");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** A reserved range where it stands. */
  private record Reserved(Subnets.Place place, AddressRange range, Subject subject) {
    IpRange addresses() {
      return range.range();
    }
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Reserved> reserved = reserved(context);
    List<Problem> problems = new ArrayList<>();
    if (!reserved.isEmpty()) {
      AddressScopes scopes = AddressScopes.of(context);
      FreeAddresses free = new FreeAddresses(context.topology(), context.addresses());
      List<LoadBalancerPool> pools = context.topology().all(LoadBalancerPool.class);
      for (Reserved range : reserved) {
        owners(context, scopes, range)
            .forEach(owner -> problems.add(problem(free, range, owner).relatedTo(range.subject())));
        leases(range, problems);
        pools.forEach(pool -> announced(context, pool, range, problems));
      }
    }
    return problems;
  }

  private static List<Reserved> reserved(RuleContext context) {
    List<Reserved> found = new ArrayList<>();
    for (Subnets.Place place : context.routing().subnets().all()) {
      List<AddressRange> ranges = place.subnet().reserved();
      for (int i = 0; i < ranges.size(); i++) {
        Subject subject = Subject.of(place.segment(), place.path().then("reserved").then(i));
        found.add(new Reserved(place, ranges.get(i), subject));
      }
    }
    return found;
  }

  private static List<AddressOwner> owners(
      RuleContext context, AddressScopes scopes, Reserved reserved) {
    return context.addresses().within(reserved.addresses()).stream()
        .filter(owner -> owner.role() != AddressOwner.Role.PUBLIC)
        .filter(owner -> scopes.isIn(reserved.place(), owner))
        .filter(owner -> !Gateways.isGateway(reserved.place().subnet(), owner))
        .filter(owner -> !isNetworkDevice(owner))
        .filter(owner -> !isKeptFor(context, owner, reserved))
        .toList();
  }

  private static boolean isNetworkDevice(AddressOwner owner) {
    return owner.element() instanceof Device device
        && (device.isKind("router") || device.isKind("switch"));
  }

  /** Whether the address is pinned from the pool that has the very range. */
  private static boolean isKeptFor(RuleContext context, AddressOwner owner, Reserved reserved) {
    return owner.element() instanceof Published published
        && published
            .publication()
            .balancing()
            .pool()
            .flatMap(id -> context.topology().find(id, LoadBalancerPool.class))
            .filter(pool -> has(pool, reserved.addresses()))
            .isPresent();
  }

  private static boolean has(LoadBalancerPool pool, IpRange range) {
    return pool.ranges().values().stream().anyMatch(own -> own.range().equals(range));
  }

  private Problem problem(FreeAddresses free, Reserved reserved, AddressOwner owner) {
    Optional<IpAddress> next = free.after(reserved.place(), owner.address());
    Problem problem =
        problem(
                Subject.of(owner.element(), owner.path()),
                "%s has %s, but %s keeps %s free; give it another address%s, or end the reservation"
                    .formatted(
                        owner.title(),
                        owner.address(),
                        reserved.place().segment().id(),
                        reserved.range(),
                        next.map(address -> ", such as " + address).orElse("")))
            .fixedBy(without(reserved, IpRange.of(owner.address())));
    return next.map(address -> problem.fixedBy(Renumbering.fix(owner, address))).orElse(problem);
  }

  private void leases(Reserved reserved, List<Problem> problems) {
    Subnets.Place place = reserved.place();
    List<AddressRange> ranges = place.subnet().dhcp().ranges().values();
    for (int i = 0; i < ranges.size(); i++) {
      AddressRange leased = ranges.get(i);
      if (leased.range().overlaps(reserved.addresses())) {
        problems.add(
            problem(
                    Subject.of(place.segment(), place.path().then("dhcp").then("ranges").then(i)),
                    "DHCP leases %s in %s, which keeps %s free; lease other addresses"
                        .formatted(leased, place.segment().id(), reserved.range()))
                .relatedTo(reserved.subject())
                .fixedBy(withoutLeases(reserved)));
      }
    }
  }

  private void announced(
      RuleContext context, LoadBalancerPool pool, Reserved reserved, List<Problem> problems) {
    List<AddressRange> ranges = pool.ranges().values();
    for (int i = 0; i < ranges.size(); i++) {
      IpRange range = ranges.get(i).range();
      boolean isHere =
          range.overlaps(reserved.addresses())
              && !range.equals(reserved.addresses())
              && !range.contains(reserved.place().prefix().range())
              && context.routing().subnets().holding(reserved.addresses().first()).size() == 1;
      if (isHere) {
        problems.add(
            problem(
                    Subject.of(pool).then("ranges").then(i),
                    "%s hands out %s, but %s keeps %s free; change one of the two ranges"
                        .formatted(
                            pool.id(),
                            ranges.get(i),
                            reserved.place().segment().id(),
                            reserved.range()))
                .relatedTo(reserved.subject())
                .fixedBy(without(reserved, range)));
      }
    }
  }

  private static QuickFix without(Reserved reserved, IpRange used) {
    return SubnetEdits.fix(
        "No longer reserve %s in %s"
            .formatted(
                used.first().equals(used.last()) ? used.first() : used,
                reserved.place().segment().id()),
        reserved.place(),
        subnet ->
            new Subnet(
                subnet.prefix(),
                subnet.gateway(),
                subnet.dhcp(),
                SubnetEdits.without(subnet.reserved(), used),
                subnet.slaac()));
  }

  private static QuickFix withoutLeases(Reserved reserved) {
    return SubnetEdits.fix(
        "Take %s out of the DHCP range of %s"
            .formatted(reserved.range(), reserved.place().segment().id()),
        reserved.place(),
        subnet -> {
          DhcpScope scope = subnet.dhcp();
          return subnet.withDhcp(
              new DhcpScope(
                  Stated.of(SubnetEdits.without(scope.ranges().values(), reserved.addresses())),
                  scope.server()));
        });
  }
}
