package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.DnsName;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/**
 * The networks of Kubernetes, as a document since Talos 1.14.
 *
 * @param dnsDomain {@code cluster.local} if absent
 * @param podSubnets one a family; they replace those of the base
 * @param serviceSubnets one a family; they replace those of the base
 * @param nodeMask4 prefix length of a node's share of the IPv4 pods
 * @param nodeMask6 prefix length of a node's share of the IPv6 pods
 */
record KubeNetworkConfig(
    Optional<DnsName> dnsDomain,
    List<IpPrefix> podSubnets,
    List<IpPrefix> serviceSubnets,
    Optional<Integer> nodeMask4,
    Optional<Integer> nodeMask6)
    implements TalosDocument {

  KubeNetworkConfig {
    podSubnets = List.copyOf(podSubnets);
    serviceSubnets = List.copyOf(serviceSubnets);
  }

  @Override
  public Optional<String> kind() {
    return Optional.of("KubeNetworkConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.empty();
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields()
        .text("dnsDomain", dnsDomain)
        .texts("podSubnets", podSubnets)
        .texts("serviceSubnets", serviceSubnets)
        .number("nodeCIDRMaskSizeIPv4", nodeMask4)
        .number("nodeCIDRMaskSizeIPv6", nodeMask6)
        .toFields();
  }

  @Override
  public boolean isDivisible() {
    return true;
  }
}
