package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpRange;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
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

  private PoolPairs() {}

  /**
   * Two ranges with common addresses.
   *
   * @param earlier the one that stands first in the file
   * @param later the other
   */
  record Pair(PoolRanges.Place earlier, PoolRanges.Place later) {

    /** The common addresses. */
    IpRange shared() {
      return earlier.range().intersection(later.range()).orElseThrow();
    }
  }

  /**
   * All pairs, in the order of the file. A sweep over the ranges by their first address, so that
   * only those are compared that are open at the same time.
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
              places.indexOf(other) < places.indexOf(place)
                  ? new Pair(other, place)
                  : new Pair(place, other));
        }
      }
      open.add(place);
    }
    pairs.sort(
        Comparator.<Pair>comparingInt(pair -> places.indexOf(pair.later()))
            .thenComparingInt(pair -> places.indexOf(pair.earlier())));
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
