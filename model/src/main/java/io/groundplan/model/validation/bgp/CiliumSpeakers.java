package io.groundplan.model.validation.bgp;

import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.validation.RuleContext;
import java.util.Optional;

/** Whose nodes speak BGP by Cilium. */
final class CiliumSpeakers {

  private CiliumSpeakers() {}

  /** Whether Cilium gives out some pool of the cluster that BGP announces. */
  static boolean isOne(RuleContext context, Cluster cluster) {
    return context.topology().all(LoadBalancerPool.class).stream()
        .filter(pool -> pool.announcement().flatMap(how -> how.bgp()).isPresent())
        .filter(pool -> context.topology().clusterOf(pool.cluster()).equals(Optional.of(cluster)))
        .anyMatch(
            pool -> PoolImplementation.isKind(context.topology(), pool, PoolImplementation.CILIUM));
  }
}
