package io.groundplan.model.plan;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.graph.AddressIndex;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Topology;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The address plan of a network.
 *
 * @param subnets every subnet of every segment, in the order of the file
 * @param pools every load-balancer pool
 * @param clusters every cluster
 */
public record AddressPlan(
    List<SubnetPlan> subnets, List<PoolPlan> pools, List<ClusterPlan> clusters) {

  private static final int IPV4_SHARE = 24;
  private static final int IPV6_SHARE = 64;

  /** Keeps unmodifiable copies. */
  public AddressPlan {
    subnets = List.copyOf(subnets);
    pools = List.copyOf(pools);
    clusters = List.copyOf(clusters);
  }

  /** The plan of a topology. */
  public static AddressPlan of(Topology topology) {
    AddressIndex owners = AddressIndex.of(topology);
    SubnetRows rows = new SubnetRows(topology, owners);
    return new AddressPlan(
        Subnets.of(topology).all().stream().map(rows::plan).toList(),
        topology.all(LoadBalancerPool.class).stream().map(pool -> pool(pool, owners)).toList(),
        topology.all(Cluster.class).stream().map(cluster -> cluster(topology, cluster)).toList());
  }

  /** The plans of a segment's subnets alone. */
  public static List<SubnetPlan> of(Topology topology, ElementId segment) {
    SubnetRows rows = new SubnetRows(topology, AddressIndex.of(topology));
    return Subnets.of(topology).all().stream()
        .filter(place -> place.segment().id().equals(segment))
        .map(rows::plan)
        .toList();
  }

  private static PoolPlan pool(LoadBalancerPool pool, AddressIndex owners) {
    IpSet all = IpSet.of(pool.ranges().values().stream().map(AddressRange::range).toList());
    IpSet owned =
        IpSet.of(
            all.ranges().stream()
                .flatMap(range -> owners.within(range).stream())
                .map(AddressOwner::address)
                .map(IpRange::of)
                .toList());
    return new PoolPlan(pool, all.size(), owned.size(), all.subtract(owned).ranges());
  }

  private static ClusterPlan cluster(Topology topology, Cluster cluster) {
    long nodes =
        topology.nodes().stream()
            .filter(node ->
                topology
                    .clusterOf(node.cluster())
                    .map(Cluster::id)
                    .equals(Optional.of(cluster.id())))
            .count();
    Optional<Integer> stated = cluster.network().nodeCidrMaskSize();
    return new ClusterPlan(
        cluster,
        (int) nodes,
        cluster.network().podSubnets().values().stream()
            .map(prefix -> shares(prefix, stated))
            .toList(),
        cluster.network().serviceSubnets().values());
  }

  /** A stated length counts for a family that has it and for a prefix that is not longer. */
  private static ClusterPlan.PodShares shares(IpPrefix prefix, Optional<Integer> stated) {
    int usual = prefix.family() == AddressFamily.IPV4 ? IPV4_SHARE : IPV6_SHARE;
    Optional<Integer> fitting =
        stated.filter(length -> length >= prefix.length() && length <= prefix.family().bits());
    int length = fitting.orElse(usual);
    BigInteger shares =
        length < prefix.length()
            ? BigInteger.ZERO
            : BigInteger.ONE.shiftLeft(length - prefix.length());
    return new ClusterPlan.PodShares(prefix, length, fitting.isPresent(), shares);
  }
}
