package io.groundplan.export.kubernetes;

import io.groundplan.export.ClusterScope;
import io.groundplan.export.Refusal;
import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.graph.Resolution;
import io.groundplan.model.topology.BgpAnnouncement;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Layer2Announcement;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.SoftwareVersion;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pools of one cluster that one implementation gives out.
 *
 * @param resolution what references mean
 * @param scope the cluster
 * @param pools its pools with known addresses that are not planned, in the order of the file
 */
public record PoolScope(Resolution resolution, ClusterScope scope, List<LoadBalancerPool> pools) {

  /** Keeps an unmodifiable copy. */
  public PoolScope {
    pools = List.copyOf(pools);
  }

  /** The scopes in which the implementation has a pool. */
  public static List<PoolScope> of(Topology topology, String implementation) {
    Resolution resolution = Resolution.of(topology);
    return ClusterScope.of(topology).stream()
        .map(scope -> new PoolScope(resolution, scope, pools(topology, scope, implementation)))
        .filter(scope -> !scope.pools().isEmpty())
        .toList();
  }

  private static List<LoadBalancerPool> pools(
      Topology topology, ClusterScope scope, String implementation) {
    return topology.all(LoadBalancerPool.class).stream()
        .filter(pool -> !pool.isPlanned() && !pool.ranges().values().isEmpty())
        .filter(pool -> scope.holds(topology, pool.cluster()))
        .filter(pool -> PoolImplementation.isKind(topology, pool, implementation))
        .toList();
  }

  /** The version of the implementation, if it is known. */
  public Optional<SoftwareVersion> version() {
    return pools.stream()
        .flatMap(pool -> PoolImplementation.of(resolution.topology(), pool).stream())
        .flatMap(implementation -> implementation.version().stream())
        .findFirst();
  }

  /** The namespace of the implementation, if it is known. */
  public Optional<String> namespace() {
    return pools.stream()
        .flatMap(pool -> PoolImplementation.of(resolution.topology(), pool).stream())
        .flatMap(implementation -> implementation.namespace().stream())
        .findFirst();
  }

  /** Node selectors of this cluster as labels. */
  public NodeLabels labels() {
    return new NodeLabels(
        resolution.topology(), resolution.nodes(), scope.cluster().map(Cluster::id));
  }

  /** How the pool is announced on layer 2, if it is. */
  public static Optional<Layer2Announcement> layer2(LoadBalancerPool pool) {
    return pool.announcement().flatMap(way -> way.layer2());
  }

  /** How the pool is announced by BGP, if it is. */
  public static Optional<BgpAnnouncement> bgp(LoadBalancerPool pool) {
    return pool.announcement().flatMap(way -> way.bgp());
  }

  /** Pools whose announcing nodes nobody knows, or that are announced by a BGP nobody describes. */
  public List<Refusal> refusals() {
    List<Refusal> refusals = new ArrayList<>();
    for (LoadBalancerPool pool : pools) {
      layer2(pool)
          .filter(way -> !labels().areKnown(way.nodes()))
          .ifPresent(way ->
              refusals.add(
                  new Refusal(
                      Subject.of(pool).then("announce"),
                      "It is not known which nodes announce pool %s; state the segments of all nodes"
                          .formatted(pool.id()))));
      if (bgp(pool).isPresent()) {
        refusals.addAll(new BgpSessions(this).refusals(pool));
      }
    }
    return refusals.stream().distinct().toList();
  }
}
