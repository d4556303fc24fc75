package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.LoadBalancing;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP508: a gateway or service pins an address that its pool does not hold, so the request is never
 * met. Judges those that name their pool, and services of type LoadBalancer that name none against
 * all pools of their cluster.
 */
final class PinnedOutsidePool implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          508,
          "pinned-address-outside-pool",
          Severity.ERROR,
          "A gateway or service pins an address that its pool does not hold");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    PoolUsers users = PoolUsers.of(context);
    List<Problem> problems = new ArrayList<>();
    for (Published published : context.topology().all(Published.class)) {
      LoadBalancing balancing = published.publication().balancing();
      if (balancing.pool().isPresent()) {
        balancing
            .pool()
            .flatMap(id -> context.topology().find(id, LoadBalancerPool.class))
            .filter(pool -> !pool.ranges().isUnknown())
            .ifPresent(pool -> check(context, published, pool, problems));
      } else if (users.asksItsCluster(published)) {
        checkAll(context, published, users.near(published), problems);
      }
    }
    return problems;
  }

  /** What names no pool may have an address of any. */
  private void checkAll(
      RuleContext context,
      Published published,
      List<LoadBalancerPool> pools,
      List<Problem> problems) {
    List<IpAddress> pinned = published.publication().balancing().addresses().values();
    boolean areKnown =
        !pools.isEmpty() && pools.stream().noneMatch(pool -> pool.ranges().isUnknown());
    if (areKnown && pools.size() == 1) {
      check(context, published, pools.getFirst(), problems);
    } else if (areKnown) {
      for (int i = 0; i < pinned.size(); i++) {
        IpAddress address = pinned.get(i);
        if (pools.stream().noneMatch(pool -> pool.contains(address))) {
          problems.add(
              problem(
                      Subject.of(published).then("addresses").then(i),
                      "%s pins %s, which no pool of its cluster holds (%s); pin an address of theirs, or widen one"
                          .formatted(
                              published.id(),
                              address,
                              Phrase.list(pools.stream().map(pool -> pool.id().value()).toList())))
                  .relatedTo(pools.stream().map(pool -> Subject.of(pool).then("ranges")).toList()));
        }
      }
    }
  }

  private void check(
      RuleContext context, Published published, LoadBalancerPool pool, List<Problem> problems) {
    List<IpAddress> pinned = published.publication().balancing().addresses().values();
    for (int i = 0; i < pinned.size(); i++) {
      IpAddress address = pinned.get(i);
      if (!pool.contains(address)) {
        Problem problem =
            problem(
                    Subject.of(published).then("addresses").then(i),
                    "%s pins %s, which %s does not hold (%s); pin one of its addresses, or widen the pool"
                        .formatted(
                            published.id(),
                            address,
                            pool.id(),
                            Phrase.list(
                                pool.ranges().values().stream().map(Object::toString).toList())))
                .relatedTo(Subject.of(pool).then("ranges"));
        problems.add(
            free(context, pool, address)
                .map(free -> problem.fixedBy(pin(published.id(), address, free)))
                .orElse(problem)
                .fixedBy(widen(pool.id(), address)));
      }
    }
  }

  /** The first address of the pool, in the family of the pinned one, that nobody owns. */
  private static Optional<IpAddress> free(
      RuleContext context, LoadBalancerPool pool, IpAddress pinned) {
    for (AddressRange range : pool.ranges().values()) {
      if (range.range().family() == pinned.family()) {
        List<IpAddress> taken =
            context.addresses().within(range.range()).stream()
                .map(owner -> owner.address())
                .toList();
        Optional<IpAddress> free = PoolRanges.setOf(taken).firstFree(range.range());
        if (free.isPresent()) {
          return free;
        }
      }
    }
    return Optional.empty();
  }

  private static QuickFix pin(ElementId id, IpAddress old, IpAddress free) {
    return new QuickFix(
        "Pin %s, which is free".formatted(free),
        topology ->
            topology
                .find(id, Published.class)
                .map(published -> topology.with(pinned(published, old, free)))
                .orElse(topology));
  }

  private static Published pinned(Published published, IpAddress old, IpAddress free) {
    LoadBalancing balancing = published.publication().balancing();
    List<IpAddress> addresses =
        balancing.addresses().values().stream()
            .map(address -> address.equals(old) ? free : address)
            .toList();
    return published.withPublication(
        published.publication().withBalancing(balancing.withAddresses(Stated.of(addresses))));
  }

  private static QuickFix widen(ElementId id, IpAddress address) {
    return new QuickFix(
        "Add %s to %s".formatted(address, id), topology -> widened(topology, id, address));
  }

  private static Topology widened(Topology topology, ElementId id, IpAddress address) {
    return topology
        .find(id, LoadBalancerPool.class)
        .map(pool -> {
          List<AddressRange> ranges = new ArrayList<>(pool.ranges().values());
          ranges.add(AddressRange.of(IpRange.of(address)));
          return topology.with(pool.withRanges(Stated.of(ranges)));
        })
        .orElse(topology);
  }
}
