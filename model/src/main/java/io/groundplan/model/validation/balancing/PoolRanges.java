package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ranges of pools, and how to change one. */
final class PoolRanges {

  private PoolRanges() {}

  /**
   * A range where it stands.
   *
   * @param pool whose
   * @param index its position among the pool's ranges, counted from 0
   * @param stated the range as written
   */
  record Place(LoadBalancerPool pool, int index, AddressRange stated) {

    IpRange range() {
      return stated.range();
    }

    Subject subject() {
      return Subject.of(pool).then("ranges").then(index);
    }
  }

  /** All ranges of the pools, in the order of the file. */
  static List<Place> of(List<LoadBalancerPool> pools) {
    List<Place> places = new ArrayList<>();
    for (LoadBalancerPool pool : pools) {
      List<AddressRange> ranges = pool.ranges().values();
      for (int i = 0; i < ranges.size(); i++) {
        places.add(new Place(pool, i, ranges.get(i)));
      }
    }
    return places;
  }

  /** Whether the ranges are known, and what is exported: {@code spec} may replace them. */
  static boolean areExported(LoadBalancerPool pool) {
    PlainValue.Fields spec = pool.description().spec();
    return !pool.ranges().isUnknown()
        && spec.get("blocks").isEmpty()
        && spec.get("addresses").isEmpty();
  }

  /** A fix that takes addresses out of a range; none where it would leave the pool empty. */
  static Optional<QuickFix> without(Place place, IpSet taken) {
    List<AddressRange> rest =
        IpSet.of(place.range()).subtract(taken).ranges().stream().map(AddressRange::of).toList();
    if (rest.isEmpty() && place.pool().ranges().values().size() == 1) {
      return Optional.empty();
    }
    List<String> out =
        IpSet.of(place.range()).intersect(taken).ranges().stream().map(IpRange::toString).toList();
    return Optional.of(
        replace("Take %s out of %s".formatted(Phrase.list(out), place.pool().id()), place, rest));
  }

  /** A fix that writes other ranges in the place of one. */
  static QuickFix replace(String label, Place place, List<AddressRange> ranges) {
    ElementId id = place.pool().id();
    return new QuickFix(
        label,
        topology ->
            topology
                .find(id, LoadBalancerPool.class)
                .map(pool -> topology.with(replaced(pool, place.stated(), ranges)))
                .orElse(topology));
  }

  private static LoadBalancerPool replaced(
      LoadBalancerPool pool, AddressRange old, List<AddressRange> ranges) {
    List<AddressRange> all = new ArrayList<>();
    for (AddressRange range : pool.ranges().values()) {
      if (range.equals(old)) {
        all.addAll(ranges);
      } else {
        all.add(range);
      }
    }
    return pool.withRanges(Stated.of(all));
  }

  /** The set of single addresses. */
  static IpSet setOf(List<IpAddress> addresses) {
    return IpSet.of(addresses.stream().map(IpRange::of).toList());
  }
}
