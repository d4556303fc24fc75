package io.groundplan.model.plan;

import io.groundplan.model.address.IpRange;
import io.groundplan.model.topology.LoadBalancerPool;
import java.math.BigInteger;
import java.util.List;

/**
 * How much room a load-balancer pool has. What clusters give to services without a pinned address
 * is not in the topology, so it counts as free.
 *
 * @param pool the pool
 * @param size how many addresses it has; of ranges that overlap each address once
 * @param owned how many of them somebody has
 * @param free those that nobody has
 */
public record PoolPlan(
    LoadBalancerPool pool, BigInteger size, BigInteger owned, List<IpRange> free) {

  /** Keeps an unmodifiable copy. */
  public PoolPlan {
    free = List.copyOf(free);
  }
}
