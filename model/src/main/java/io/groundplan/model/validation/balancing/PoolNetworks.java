package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.graph.ConnectedSubnets;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Finds the networks of pool ranges, looking at each cluster's nodes and at the subnets once. */
final class PoolNetworks {

  private final RuleContext context;
  private final NavigableMap<IpAddress, List<Subnets.Place>> byStart = new TreeMap<>();
  private final Map<ElementId, Nodes> nodes = new ConcurrentHashMap<>();

  static PoolNetworks of(RuleContext context) {
    return context.derived(PoolNetworks.class, () -> new PoolNetworks(context));
  }

  private PoolNetworks(RuleContext context) {
    this.context = context;
    for (Subnets.Place place : context.routing().subnets().all()) {
      byStart.computeIfAbsent(place.prefix().first(), _ -> new ArrayList<>()).add(place);
    }
  }

  /** The nodes of a cluster, the segments they are in, and the prefixes of their own addresses. */
  private record Nodes(List<Node> all, Set<ElementId> segments, List<IpPrefix> prefixes) {

    static final Nodes NONE = new Nodes(List.of(), Set.of(), List.of());
  }

  PoolNetwork of(PoolRanges.Place place) {
    return of(place.pool(), place.range());
  }

  private PoolNetwork of(LoadBalancerPool pool, IpRange range) {
    Optional<Cluster> cluster = context.topology().clusterOf(pool.cluster());
    Nodes theirs =
        cluster.map(own -> nodes.computeIfAbsent(own.id(), _ -> nodesOf(own))).orElse(Nodes.NONE);
    List<Subnets.Place> touched = touched(range);
    List<Subnets.Place> near =
        touched.stream().filter(place -> theirs.segments().contains(place.segment().id())).toList();
    List<Subnets.Place> places = near.isEmpty() ? touched : near;
    List<Segment> segments = places.stream().map(Subnets.Place::segment).distinct().toList();
    List<IpPrefix> prefixes =
        new ArrayList<>(places.stream().map(Subnets.Place::prefix).distinct().toList());
    theirs.prefixes().stream()
        .filter(prefix -> prefix.range().overlaps(range) && !prefixes.contains(prefix))
        .forEach(prefixes::add);
    return new PoolNetwork(range, segments, theirs.all(), prefixes);
  }

  /** The subnets that hold the first address of the range, or begin behind it in the range. */
  private List<Subnets.Place> touched(IpRange range) {
    List<Subnets.Place> touched =
        new ArrayList<>(context.routing().subnets().holding(range.first()));
    byStart.subMap(range.first(), false, range.last(), true).values().forEach(touched::addAll);
    return touched;
  }

  private Nodes nodesOf(Cluster cluster) {
    List<Node> all = context.resolution().nodes().nodesOf(cluster).nodes();
    ConnectedSubnets connected = new ConnectedSubnets(context.topology());
    return new Nodes(
        all,
        all.stream()
            .flatMap(node -> node.interfaces().stream())
            .flatMap(link -> link.attachment().segment().stream())
            .collect(Collectors.toSet()),
        all.stream()
            .flatMap(node -> node.interfaces().stream())
            .flatMap(link -> connected.ownPrefixes(link).stream())
            .distinct()
            .toList());
  }
}
