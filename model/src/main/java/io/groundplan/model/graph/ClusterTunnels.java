package io.groundplan.model.graph;

import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which tunnels have nodes of a cluster as their ends. Built once for a cluster. */
public final class ClusterTunnels {

  private final Cluster cluster;
  private final Set<ElementId> nodes;
  private final Set<ElementId> ofInterfaces;

  /** Prepares the answers for a cluster. */
  public ClusterTunnels(NodeSelection selection, Cluster cluster) {
    List<Node> members = selection.nodesOf(cluster).nodes();
    this.cluster = cluster;
    this.nodes = members.stream().map(Node::id).collect(Collectors.toSet());
    this.ofInterfaces =
        members.stream()
            .flatMap(node -> node.interfaces().stream())
            .flatMap(link -> link.attachment().tunnel().stream())
            .collect(Collectors.toSet());
  }

  /** Whether nodes of the cluster themselves have addresses in the tunnel. */
  public boolean have(Tunnel tunnel) {
    return !nodes.isEmpty()
        && (ofInterfaces.contains(tunnel.id())
            || tunnel.members().stream()
                .map(member -> member.member().element())
                .anyMatch(id -> nodes.contains(id) || meansAllNodes(id, tunnel)));
  }

  private boolean meansAllNodes(ElementId id, Tunnel tunnel) {
    return id.equals(cluster.id()) && tunnel.kind() == TunnelKind.KUBESPAN;
  }
}
