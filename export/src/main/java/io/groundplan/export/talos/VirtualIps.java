package io.groundplan.export.talos;

import io.groundplan.export.ClusterScope;
import io.groundplan.model.graph.Resolution;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.NodeSelector;
import io.groundplan.model.topology.RoleNodes;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.topology.VirtualIpKind;
import java.util.List;

/** Which nodes may hold which virtual IPs. Absent members are the control planes. */
final class VirtualIps {

  private static final List<NodeSelector> CONTROL_PLANES =
      List.of(new RoleNodes(MachineType.CONTROLPLANE));

  private final Resolution resolution;
  private final ClusterScope scope;

  VirtualIps(Resolution resolution, ClusterScope scope) {
    this.resolution = resolution;
    this.scope = scope;
  }

  /** The virtual IPs that Talos moves on layer 2 and that the node is a member of. */
  List<VirtualIp> of(Node node) {
    return of(node, VirtualIpKind.LAYER2);
  }

  /** The virtual IPs of a kind that the node is a member of. */
  List<VirtualIp> of(Node node, VirtualIpKind kind) {
    return resolution.topology().all(VirtualIp.class).stream()
        .filter(virtualIp -> !virtualIp.isPlanned())
        .filter(virtualIp -> virtualIp.mechanism() == kind)
        .filter(virtualIp -> scope.holds(resolution.topology(), virtualIp.cluster()))
        .filter(virtualIp -> isMember(node, virtualIp))
        .toList();
  }

  private boolean isMember(Node node, VirtualIp virtualIp) {
    List<NodeSelector> members =
        virtualIp.members().isUnknown() ? CONTROL_PLANES : virtualIp.members().values();
    return !members.isEmpty()
        && resolution.nodes().select(members, virtualIp.cluster()).contains(node.id());
  }
}
