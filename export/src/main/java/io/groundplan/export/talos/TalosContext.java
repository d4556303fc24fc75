package io.groundplan.export.talos;

import io.groundplan.export.ClusterScope;
import io.groundplan.model.graph.Inheritance;
import io.groundplan.model.graph.Resolution;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Topology;
import java.util.List;

/**
 * What the patches of one cluster are made from.
 *
 * @param resolution what references mean
 * @param inheritance what links take from their segments
 * @param scope the cluster
 * @param nodes its nodes with what they inherit
 */
record TalosContext(
    Resolution resolution, Inheritance inheritance, ClusterScope scope, List<Node> nodes) {

  /**
   * The style where nobody states a version: the newest stable one. Its documents are those of 1.12
   * but for KubeSpan.
   */
  private static final ConfigStyle NEWEST = ConfigStyle.V1_13;

  TalosContext {
    nodes = List.copyOf(nodes);
  }

  static List<TalosContext> of(Topology topology) {
    Resolution resolution = Resolution.of(topology);
    Inheritance inheritance = new Inheritance(topology, resolution.addresses());
    return ClusterScope.of(topology).stream()
        .map(scope -> new TalosContext(resolution, inheritance, scope, scope.nodes(topology)))
        .filter(context -> !context.nodes().isEmpty())
        .toList();
  }

  VirtualIps virtualIps() {
    return new VirtualIps(resolution, scope);
  }

  Topology topology() {
    return resolution.topology();
  }

  ConfigStyle style() {
    return scope.cluster().flatMap(Cluster::configStyle).orElse(NEWEST);
  }

  /**
   * Whether the Talos that runs has what appeared in 1.MINOR. A cluster keeps its style through
   * upgrades, and gets documents for what its style has no form at all; where no version is stated,
   * it is the style's.
   */
  boolean has(int minor) {
    return scope
        .cluster()
        .flatMap(cluster -> cluster.software().talos())
        .map(talos -> talos.isAtLeast(1, minor))
        .orElseGet(() -> styleMinor() >= minor);
  }

  private int styleMinor() {
    return switch (style()) {
      case LEGACY -> 11;
      case V1_12 -> 12;
      case V1_13 -> 13;
      case V1_14 -> 14;
    };
  }

  List<Node> controlPlanes() {
    return nodes.stream().filter(Node::isControlPlane).toList();
  }
}
