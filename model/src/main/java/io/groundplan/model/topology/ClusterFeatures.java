package io.groundplan.model.topology;

import io.groundplan.model.address.Port;
import java.util.Optional;

/**
 * Talos's switches of a cluster; absent is Talos's own default.
 *
 * @param kubeProxy whether kube-proxy runs
 * @param coreDns whether Talos deploys CoreDNS
 * @param kubePrism port of the local API balancer, or none
 * @param discovery whether nodes find each other by the discovery service
 * @param hostDns whether the host caches DNS
 * @param forwardKubeDnsToHost whether CoreDNS asks the host
 * @param allowSchedulingOnControlPlanes whether control planes take workloads
 */
public record ClusterFeatures(
    Optional<Boolean> kubeProxy,
    Optional<Boolean> coreDns,
    Stated<Port> kubePrism,
    Optional<Boolean> discovery,
    Optional<Boolean> hostDns,
    Optional<Boolean> forwardKubeDnsToHost,
    Optional<Boolean> allowSchedulingOnControlPlanes) {

  /** The port that Talos gives KubePrism. */
  public static final Port KUBE_PRISM_PORT = new Port(7445);

  /** Nothing stated. */
  public static final ClusterFeatures UNKNOWN =
      new ClusterFeatures(
          Optional.empty(),
          Optional.empty(),
          Stated.unknown(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The same with kube-proxy on or off. */
  public ClusterFeatures withKubeProxy(Optional<Boolean> newKubeProxy) {
    return new ClusterFeatures(
        newKubeProxy,
        coreDns,
        kubePrism,
        discovery,
        hostDns,
        forwardKubeDnsToHost,
        allowSchedulingOnControlPlanes);
  }

  /** The same with KubePrism on another port, or none. */
  public ClusterFeatures withKubePrism(Stated<Port> newKubePrism) {
    return new ClusterFeatures(
        kubeProxy,
        coreDns,
        newKubePrism,
        discovery,
        hostDns,
        forwardKubeDnsToHost,
        allowSchedulingOnControlPlanes);
  }

  /** The same with discovery on or off. */
  public ClusterFeatures withDiscovery(Optional<Boolean> newDiscovery) {
    return new ClusterFeatures(
        kubeProxy,
        coreDns,
        kubePrism,
        newDiscovery,
        hostDns,
        forwardKubeDnsToHost,
        allowSchedulingOnControlPlanes);
  }

  /** The same with workloads on control planes or not. */
  public ClusterFeatures withSchedulingOnControlPlanes(Optional<Boolean> allowed) {
    return new ClusterFeatures(
        kubeProxy, coreDns, kubePrism, discovery, hostDns, forwardKubeDnsToHost, allowed);
  }
}
