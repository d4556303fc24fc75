package io.groundplan.export;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is exported together: one cluster, or the nodes of a topology that draws none. The files of
 * several clusters stand in a folder each, named after the cluster's id.
 *
 * @param cluster the cluster, if one is drawn
 * @param folder the folders above its files
 */
public record ClusterScope(Optional<Cluster> cluster, List<String> folder) {

  /** Keeps an unmodifiable copy. */
  public ClusterScope {
    folder = List.copyOf(folder);
  }

  /** The scopes of a topology, in the order of the file; planned clusters are left out. */
  public static List<ClusterScope> of(Topology topology) {
    List<Cluster> clusters = topology.all(Cluster.class);
    if (clusters.isEmpty()) {
      return List.of(new ClusterScope(Optional.empty(), List.of()));
    }
    return clusters.stream()
        .filter(cluster -> !cluster.isPlanned())
        .map(cluster ->
            new ClusterScope(
                Optional.of(cluster),
                clusters.size() == 1 ? List.of() : List.of(folderOf(cluster))))
        .toList();
  }

  /** The id, unless no folder may have that name, as with the names of Windows devices. */
  private static String folderOf(Cluster cluster) {
    String id = cluster.id().value();
    return ArtifactPath.isSegment(id) ? id : "cluster-" + id;
  }

  /** Where a file of this scope stands. */
  public ArtifactPath path(String... segments) {
    List<String> all = new ArrayList<>(folder);
    all.addAll(List.of(segments));
    return new ArtifactPath(all);
  }

  /** Whether an element that states this cluster, or none, belongs here. */
  public boolean holds(Topology topology, Optional<ElementId> stated) {
    return topology.clusterOf(stated).map(Element::id).equals(id())
        && (id().isPresent() || stated.isEmpty());
  }

  /** The id of the cluster. */
  public Optional<ElementId> id() {
    return cluster.map(Element::id);
  }

  /**
   * Its nodes with what they inherit, in the order of the file. Planned ones are left out; those
   * out of service are not, because they keep their addresses.
   */
  public List<Node> nodes(Topology topology) {
    return topology.nodes().stream()
        .filter(node -> !node.isPlanned())
        .filter(node -> holds(topology, node.cluster()))
        .toList();
  }
}
