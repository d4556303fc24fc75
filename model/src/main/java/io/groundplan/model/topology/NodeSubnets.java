package io.groundplan.model.topology;

/**
 * Which of a node's addresses Kubernetes uses.
 *
 * @param kubelet {@code machine.kubelet.nodeIP.validSubnets}
 * @param etcd {@code cluster.etcd.advertisedSubnets}, on control planes
 */
public record NodeSubnets(Stated<NetworkReference> kubelet, Stated<NetworkReference> etcd) {

  /** Nothing stated. */
  public static final NodeSubnets UNKNOWN = new NodeSubnets(Stated.unknown(), Stated.unknown());

  NodeSubnets over(NodeSubnets inherited) {
    return new NodeSubnets(kubelet.or(inherited.kubelet), etcd.or(inherited.etcd));
  }
}
