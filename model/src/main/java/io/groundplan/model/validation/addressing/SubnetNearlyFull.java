package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * GP111: a subnet has next to no address left for another machine. Taken is what somebody has, what
 * is reserved and what pools hand out; leases come and go, so that a DHCP range counts as free.
 * Small prefixes are made to be full.
 */
final class SubnetNearlyFull implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          111, "subnet-nearly-full", Severity.WARNING, "A subnet has next to no free address left");

  /** Under 5 %: one in twenty. */
  private static final int SHARE = 20;

  private static final BigInteger FEW = BigInteger.valueOf(5);

  /** Eight addresses, a /29 or a /125. */
  private static final int SMALLEST_BITS = 3;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    AddressScopes scopes = AddressScopes.of(context);
    RangeEnds pools =
        new RangeEnds(
            context.topology().all(LoadBalancerPool.class).stream()
                .flatMap(pool -> pool.ranges().values().stream())
                .map(AddressRange::range)
                .toList());
    List<Problem> problems = new ArrayList<>();
    for (Subnets.Place place : context.routing().subnets().all()) {
      if (place.prefix().family().bits() - place.prefix().length() >= SMALLEST_BITS
          && isCountable(place.prefix())) {
        check(context, scopes, pools, place).ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** Nobody numbers the hosts of a larger one by hand. */
  private static boolean isCountable(IpPrefix prefix) {
    return prefix.family().bits() - prefix.length() <= Short.SIZE;
  }

  private Optional<Problem> check(
      RuleContext context, AddressScopes scopes, RangeEnds pools, Subnets.Place place) {
    IpPrefix prefix = place.prefix();
    IpSet hosts =
        IpSet.of(prefix.range())
            .subtract(
                IpSet.of(
                    Stream.of(prefix.network(), prefix.broadcast())
                        .flatMap(Optional::stream)
                        .map(IpRange::of)
                        .toList()));
    IpSet left = hosts.subtract(taken(context, scopes, pools, place));
    boolean isNearlyFull =
        left.size().compareTo(FEW) < 0
            && left.size().multiply(BigInteger.valueOf(SHARE)).compareTo(hosts.size()) < 0;
    return isNearlyFull
        ? Optional.of(
            problem(
                Subject.of(place.segment(), place.path().then("prefix")),
                "%s (%s) has %s of %s addresses left%s; widen the subnet, or give some back"
                    .formatted(
                        place.segment().id(),
                        prefix,
                        left.size().signum() == 0 ? "none" : left.size(),
                        hosts.size(),
                        left.isEmpty() ? "" : ", " + left)))
        : Optional.empty();
  }

  private static IpSet taken(
      RuleContext context, AddressScopes scopes, RangeEnds pools, Subnets.Place place) {
    IpPrefix prefix = place.prefix();
    List<IpRange> taken = new ArrayList<>();
    context.addresses().within(prefix.range()).stream()
        .filter(owner -> scopes.isIn(place, owner))
        .forEach(owner -> taken.add(IpRange.of(owner.address())));
    place.subnet().reserved().stream()
        .map(AddressRange::range)
        .filter(range -> !coversAll(range, prefix))
        .forEach(taken::add);
    place.subnet().gateway().values().stream()
        .flatMap(gateway ->
            context.resolution().addresses().of(gateway, place.segment()).addresses().stream())
        .forEach(address -> taken.add(IpRange.of(address)));
    if (context.routing().subnets().holding(prefix.first()).size() == 1) {
      taken.addAll(pools.endingIn(prefix.range()));
    }
    return IpSet.of(taken);
  }

  /** What is over the whole subnet takes nothing in fact: a pool's services pin their addresses. */
  private static boolean coversAll(IpRange range, IpPrefix prefix) {
    return range.contains(prefix.range());
  }
}
