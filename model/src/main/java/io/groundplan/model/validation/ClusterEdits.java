package io.groundplan.model.validation;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterAccess;
import io.groundplan.model.topology.ClusterFeatures;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.TalosSettings;
import io.groundplan.model.topology.Topology;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Edits of what a cluster states, and of what its nodes state for Talos. */
public final class ClusterEdits {

  private ClusterEdits() {}

  /** The topology with other switches of the cluster. */
  public static Topology features(
      Topology topology, ElementId id, UnaryOperator<ClusterFeatures> change) {
    return topology
        .find(id, Cluster.class)
        .map(cluster -> topology.with(cluster.withFeatures(change.apply(cluster.features()))))
        .orElse(topology);
  }

  /** The topology with another form of the cluster's configuration. */
  public static Topology configStyle(Topology topology, ElementId id, Optional<ConfigStyle> style) {
    return topology
        .find(id, Cluster.class)
        .map(cluster -> topology.with(cluster.withSoftware(cluster.software().withStyle(style))))
        .orElse(topology);
  }

  /** The topology with the cluster reached otherwise. */
  public static Topology access(
      Topology topology, ElementId id, UnaryOperator<ClusterAccess> change) {
    return topology
        .find(id, Cluster.class)
        .map(cluster -> topology.with(cluster.withAccess(change.apply(cluster.access()))))
        .orElse(topology);
  }

  /** The topology with other Talos settings of the node itself; what it inherits stays. */
  public static Topology talos(
      Topology topology, ElementId id, UnaryOperator<TalosSettings> change) {
    return topology
        .find(id, Node.class)
        .map(node -> topology.with(node.withTalos(change.apply(node.talos()))))
        .orElse(topology);
  }
}
