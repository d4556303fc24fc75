package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpRange;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pairs of pool ranges that overlap on one network. */
final class PoolPairs {

  private static final Comparator<PoolRanges.Place> BY_ID =
      Comparator.<PoolRanges.Place, ElementId>comparing(place -> place.pool().id())
          .thenComparingInt(PoolRanges.Place::index);

  private PoolPairs() {}

  /**
   * Two ranges with common addresses.
   *
   * @param earlier the one whose pool comes first by id
   * @param later the other
   */
  record Pair(PoolRanges.Place earlier, PoolRanges.Place later) {

    /** The common addresses. */
    IpRange shared() {
      return earlier.range().intersection(later.range()).orElseThrow();
    }
  }

  /**
   * All pairs, by the ids of their pools, so that moving a pool in the file changes nothing. A
   * sweep over the ranges by their first address: only those are compared that are open at the same
   * time.
   */
  static List<Pair> overlapping(
      RuleContext context, PoolNetworks networks, List<PoolRanges.Place> places) {
    List<PoolRanges.Place> sorted =
        places.stream().sorted(Comparator.comparing(PoolRanges.Place::range)).toList();
    List<PoolRanges.Place> open = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (PoolRanges.Place place : sorted) {
      open.removeIf(other -> !other.range().overlaps(place.range()));
      for (PoolRanges.Place other : open) {
        if (shareNetwork(context, networks, other, place)) {
          pairs.add(
              BY_ID.compare(other, place) < 0 ? new Pair(other, place) : new Pair(place, other));
        }
      }
      open.add(place);
    }
    pairs.sort(Comparator.comparing(Pair::later, BY_ID).thenComparing(Pair::earlier, BY_ID));
    return pairs;
  }

  /** Pools of one cluster always do; others where they share a segment or a BGP peer. */
  private static boolean shareNetwork(
      RuleContext context, PoolNetworks networks, PoolRanges.Place one, PoolRanges.Place other) {
    if (one.pool().id().equals(other.pool().id())) {
      return true;
    }
    Optional<Cluster> cluster = context.topology().clusterOf(one.pool().cluster());
    Optional<Cluster> otherCluster = context.topology().clusterOf(other.pool().cluster());
    if (cluster.isEmpty() || otherCluster.isEmpty()) {
      return context.topology().all(Cluster.class).isEmpty();
    }
    return cluster.equals(otherCluster)
        || !Collections.disjoint(networks.of(one).segments(), networks.of(other).segments())
        || !Collections.disjoint(
            peers(cluster.get(), one.pool()), peers(otherCluster.get(), other.pool()));
  }

  private static Set<AddressReference> peers(Cluster cluster, LoadBalancerPool pool) {
    return pool.announcement().flatMap(how -> how.bgp()).stream()
        .flatMap(bgp ->
            Stream.concat(
                bgp.peers().stream(),
                cluster.bgp().stream().flatMap(speaker -> speaker.peers().stream())))
        .collect(Collectors.toSet());
  }
}
