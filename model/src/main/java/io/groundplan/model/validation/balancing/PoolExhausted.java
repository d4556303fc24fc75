package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.LoadBalancerImplementation;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.LoadBalancing;
import io.groundplan.model.topology.Published;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * GP509: more gateways and services want an address of a pool than it has. Counted are those of the
 * drawing: each pinned address once, and one address for each that pins none; those with one
 * sharing key can do with one. Silent where {@code spec} replaces the ranges.
 */
final class PoolExhausted implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          509,
          "pool-exhausted",
          Severity.ERROR,
          "A load-balancer pool has fewer addresses than its gateways and services need");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    PoolUsers users = PoolUsers.of(context);
    List<Problem> problems = new ArrayList<>();
    for (LoadBalancerPool pool : context.topology().all(LoadBalancerPool.class)) {
      if (PoolRanges.areExported(pool)) {
        check(context, pool, users.of(pool)).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Problem> check(
      RuleContext context, LoadBalancerPool pool, List<Published> users) {
    IpSet usable = usable(context, pool);
    Set<IpAddress> pinned = new LinkedHashSet<>();
    Set<String> keys = new HashSet<>();
    List<Published> floating = new ArrayList<>();
    for (Published user : users) {
      LoadBalancing balancing = user.publication().balancing();
      balancing.addresses().values().stream().filter(usable::contains).forEach(pinned::add);
      if (!balancing.addresses().values().isEmpty()) {
        balancing.sharingKey().ifPresent(keys::add);
      }
    }
    for (Published user : users) {
      LoadBalancing balancing = user.publication().balancing();
      if (balancing.addresses().values().isEmpty()
          && balancing.sharingKey().map(keys::add).orElse(true)) {
        floating.add(user);
      }
    }
    BigInteger needed = BigInteger.valueOf((long) pinned.size() + floating.size());
    if (floating.isEmpty() || needed.compareTo(usable.size()) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        problem(
                Subject.of(pool).then("ranges"),
                "%s has %s, and %s %s %d; widen it, or let some share an address (sharingKey)"
                    .formatted(
                        pool.id(),
                        addresses(usable.size().intValue()),
                        Phrase.list(users.stream().map(user -> user.id().value()).toList()),
                        users.size() == 1 ? "needs" : "need",
                        needed))
            .relatedTo(floating.stream().map(Subject::of).toList()));
  }

  private static String addresses(int count) {
    return switch (count) {
      case 0 -> "no address to give";
      case 1 -> "one address";
      default -> count + " addresses";
    };
  }

  /** The addresses of the families that the cluster's services have. */
  private static IpSet usable(RuleContext context, LoadBalancerPool pool) {
    Set<AddressFamily> families = families(context, pool);
    List<IpRange> ranges =
        pool.ranges().values().stream()
            .filter(range -> families.contains(range.range().family()))
            .map(range ->
                keepsFirstAndLast(context, pool, range)
                    ? PoolNetwork.hosts(range.range().asPrefix().orElseThrow())
                    : range.range())
            .toList();
    return IpSet.of(ranges);
  }

  private static Set<AddressFamily> families(RuleContext context, LoadBalancerPool pool) {
    Set<AddressFamily> families =
        context.topology().clusterOf(pool.cluster()).stream()
            .flatMap(cluster -> cluster.network().serviceSubnets().values().stream())
            .map(prefix -> prefix.family())
            .collect(Collectors.toSet());
    return families.isEmpty() ? Set.of(AddressFamily.values()) : families;
  }

  /** Cilium gives out neither end of a prefix on request, and before 1.16 not unless asked. */
  private static boolean keepsFirstAndLast(
      RuleContext context, LoadBalancerPool pool, AddressRange range) {
    Optional<LoadBalancerImplementation> cilium =
        PoolImplementation.of(context.topology(), pool)
            .filter(it -> it.kind().equals(PoolImplementation.CILIUM));
    boolean isPrefix =
        range.isPrefix()
            && range
                .range()
                .asPrefix()
                .filter(prefix -> prefix.length() < prefix.family().bits() - 1)
                .isPresent();
    boolean kept =
        pool.allowFirstLastIps()
            .map("No"::equals)
            .orElseGet(() ->
                cilium
                    .flatMap(it -> it.version())
                    .map(version -> !version.isAtLeast(1, 16))
                    .orElse(false));
    return isPrefix && cilium.isPresent() && kept;
  }
}
