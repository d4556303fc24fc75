package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.ConnectedSubnets;
import io.groundplan.model.graph.LinkNetworks;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.validation.RuleContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** On which networks the links of each node are; of each node once for all rules. */
final class NodeNetworks {

  private final ConnectedSubnets subnets;
  private final Map<ElementId, List<LinkNetworks>> known = new ConcurrentHashMap<>();

  private NodeNetworks(RuleContext context) {
    this.subnets = new ConnectedSubnets(context.topology());
  }

  static NodeNetworks of(RuleContext context) {
    return context.derived(NodeNetworks.class, () -> new NodeNetworks(context));
  }

  /** The networks of its links, in their order. */
  List<LinkNetworks> of(Node node) {
    return known.computeIfAbsent(node.id(), _ -> subnets.networks(node));
  }
}
