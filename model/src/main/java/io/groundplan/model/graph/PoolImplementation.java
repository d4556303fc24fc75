package io.groundplan.model.graph;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterNetwork;
import io.groundplan.model.topology.LoadBalancerImplementation;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Topology;
import java.util.Optional;

/**
 * Who gives out the addresses of a pool: what the pool says, else what its cluster says. Cilium as
 * the network plugin alone does not say it, as many run MetalLB beside it.
 */
public final class PoolImplementation {

  /** The word for Cilium's LB-IPAM. */
  public static final String CILIUM = "cilium";

  /** The word for MetalLB. */
  public static final String METALLB = "metallb";

  private PoolImplementation() {}

  /**
   * The implementation of a pool, if it is known. Of Cilium the plugin's version stands in for an
   * absent one, since both are one program.
   */
  public static Optional<LoadBalancerImplementation> of(Topology topology, LoadBalancerPool pool) {
    Optional<ClusterNetwork> network = topology.clusterOf(pool.cluster()).map(Cluster::network);
    Optional<LoadBalancerImplementation> clusters = network.flatMap(ClusterNetwork::loadBalancer);
    Optional<LoadBalancerImplementation> own =
        pool.loadBalancer()
            .map(kind ->
                clusters
                    .filter(implementation -> implementation.kind().equals(kind))
                    .orElseGet(() ->
                        new LoadBalancerImplementation(kind, Optional.empty(), Optional.empty())));
    return own.or(() -> clusters).map(implementation -> versioned(implementation, network));
  }

  private static LoadBalancerImplementation versioned(
      LoadBalancerImplementation implementation, Optional<ClusterNetwork> network) {
    if (!implementation.kind().equals(CILIUM) || implementation.version().isPresent()) {
      return implementation;
    }
    return new LoadBalancerImplementation(
        CILIUM,
        network
            .flatMap(ClusterNetwork::cni)
            .filter(cni -> cni.isKind(CILIUM))
            .flatMap(cni -> cni.version()),
        implementation.namespace());
  }

  /** Whether the pool is known to be of that kind. */
  public static boolean isKind(Topology topology, LoadBalancerPool pool, String kind) {
    return of(topology, pool)
        .map(implementation -> implementation.kind().equals(kind))
        .orElse(false);
  }
}
