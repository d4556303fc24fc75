package io.groundplan.model.graph;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which segments the nodes of each cluster are in; built in one pass over the nodes. */
public final class ClusterSegments {

  private final Topology topology;
  private final Subnets subnets;
  private final boolean isWithoutClusters;
  private final Map<ElementId, Set<ElementId>> segments = new HashMap<>();

  private ClusterSegments(Topology topology, Subnets subnets) {
    this.topology = topology;
    this.subnets = subnets;
    this.isWithoutClusters = topology.all(Cluster.class).isEmpty();
  }

  /** Looks at every node of a topology, with what it inherits. */
  public static ClusterSegments of(Topology topology, Subnets subnets) {
    ClusterSegments result = new ClusterSegments(topology, subnets);
    for (Node node : topology.nodes()) {
      topology
          .clusterOf(node.cluster())
          .map(cluster -> result.segments.computeIfAbsent(cluster.id(), _ -> new HashSet<>()))
          .ifPresent(theirs ->
              node.interfaces().stream()
                  .flatMap(link -> link.attachment().segment().stream())
                  .forEach(theirs::add));
    }
    return result;
  }

  /** The segments of a cluster's nodes. */
  public Set<ElementId> of(ElementId cluster) {
    return segments.getOrDefault(cluster, Set.of());
  }

  /**
   * Whether what two clusters pin meets on one network: those of one cluster always do, those of
   * two where nodes of both are on a segment that holds the address.
   *
   * @param one the cluster that the one element states, if any
   * @param other the cluster that the other element states, if any
   */
  public boolean meetAt(Optional<ElementId> one, Optional<ElementId> other, IpAddress address) {
    Optional<Cluster> first = topology.clusterOf(one);
    Optional<Cluster> second = topology.clusterOf(other);
    if (first.isEmpty() || second.isEmpty()) {
      return isWithoutClusters;
    }
    return first.equals(second)
        || subnets.holding(address).stream()
            .map(place -> place.segment().id())
            .anyMatch(segment ->
                of(first.get().id()).contains(segment) && of(second.get().id()).contains(segment));
  }
}
