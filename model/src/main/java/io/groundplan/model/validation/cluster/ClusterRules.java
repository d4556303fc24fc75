package io.groundplan.model.validation.cluster;

import io.groundplan.model.validation.Rule;
import java.util.List;

/** The rules GP4xx, in the order of their codes. */
public final class ClusterRules {

  private ClusterRules() {}

  /** All of them, in the order of their codes. */
  public static List<Rule> all() {
    return List.of(
        new ControlPlaneCount(),
        new EndpointOwned(),
        new VirtualIpAsTalosEndpoint(),
        new VirtualIpMembers(),
        new ClusterPrefixesOverlap(),
        new ServicePrefixSwallows(),
        new PodPrefixTooSmall(),
        new DuplicateHostname(),
        new ControlPlanesShareHost(),
        new KubeSpanWithoutDiscovery(),
        new KubePrismMissing(),
        new NoNetworkPlugin(),
        new QuorumLost(),
        new TooFewForWorkloads(),
        new KubeProxyBesideReplacement(),
        new ServiceProxyMissing());
  }
}
