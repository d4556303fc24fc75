package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.address.IpPrefix;
import java.util.Optional;

/**
 * The networks of a cluster itself.
 *
 * @param podSubnets one a family
 * @param serviceSubnets one a family
 * @param nodeCidrMaskSize prefix length of each node's share of the pods
 * @param dnsDomain {@code cluster.local} if absent
 * @param cni the network plugin
 * @param loadBalancer who gives services their addresses
 */
public record ClusterNetwork(
    Stated<IpPrefix> podSubnets,
    Stated<IpPrefix> serviceSubnets,
    Optional<Integer> nodeCidrMaskSize,
    Optional<DnsName> dnsDomain,
    Optional<Cni> cni,
    Optional<LoadBalancerImplementation> loadBalancer) {

  /** The pods of a cluster that states none (Talos, {@code constants.go}). */
  public static final IpPrefix DEFAULT_PODS = IpPrefix.parse("10.244.0.0/16");

  /** The services of a cluster that states none (Talos, {@code constants.go}). */
  public static final IpPrefix DEFAULT_SERVICES = IpPrefix.parse("10.96.0.0/12");

  /** Nothing stated. */
  public static final ClusterNetwork UNKNOWN =
      new ClusterNetwork(
          Stated.unknown(),
          Stated.unknown(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The same with other pod prefixes. */
  public ClusterNetwork withPodSubnets(Stated<IpPrefix> newPodSubnets) {
    return new ClusterNetwork(
        newPodSubnets, serviceSubnets, nodeCidrMaskSize, dnsDomain, cni, loadBalancer);
  }

  /** The same with other service prefixes. */
  public ClusterNetwork withServiceSubnets(Stated<IpPrefix> newServiceSubnets) {
    return new ClusterNetwork(
        podSubnets, newServiceSubnets, nodeCidrMaskSize, dnsDomain, cni, loadBalancer);
  }

  /** The same with another network plugin. */
  public ClusterNetwork withCni(Cni newCni) {
    return new ClusterNetwork(
        podSubnets, serviceSubnets, nodeCidrMaskSize, dnsDomain, Optional.of(newCni), loadBalancer);
  }
}
