package io.groundplan.model.plan;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.Cluster;
import java.math.BigInteger;
import java.util.List;

/**
 * How much room a cluster has for pods and services.
 *
 * @param cluster the cluster
 * @param nodes how many nodes are drawn
 * @param pods of each pod prefix, how it is shared out
 * @param services the service prefixes
 */
public record ClusterPlan(
    Cluster cluster, int nodes, List<PodShares> pods, List<IpPrefix> services) {

  /** Keeps unmodifiable copies. */
  public ClusterPlan {
    pods = List.copyOf(pods);
    services = List.copyOf(services);
  }

  /**
   * A pod prefix, which the controller manager shares out among the nodes.
   *
   * @param prefix the prefix
   * @param length prefix length of each share
   * @param isStated whether the cluster states it; Kubernetes's own is /24 of IPv4 and /64 of IPv6
   * @param shares how many nodes get one
   */
  public record PodShares(IpPrefix prefix, int length, boolean isStated, BigInteger shares) {

    /** How many addresses each share has. */
    public BigInteger addresses() {
      return BigInteger.ONE.shiftLeft(prefix.family().bits() - length);
    }
  }
}
