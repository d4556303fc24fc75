package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpRange;
import io.groundplan.model.graph.LinkNetworks;
import io.groundplan.model.graph.Membership;
import io.groundplan.model.graph.SelectedMachines;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Layer2Announcement;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way of announcing on layer 2, which several pools of a cluster may have in common.
 *
 * @param stated what the pools say
 * @param links by which links
 * @param selected the machines that it names
 * @param nodes those of them that can announce: nodes of the cluster
 * @param groups those nodes by what is known of their links
 */
record Layer2Way(
    Layer2Announcement stated,
    AnnouncingLinks links,
    SelectedMachines selected,
    List<Node> nodes,
    List<Group> groups) {

  Layer2Way {
    nodes = List.copyOf(nodes);
    groups = List.copyOf(groups);
  }

  /**
   * What is known of a link.
   *
   * @param key its key in its machine
   * @param announces whether it announces
   * @param segment the segment it is in
   * @param networks its networks
   */
  record LinkView(
      String key, Membership announces, Optional<ElementId> segment, LinkNetworks networks) {

    /** Whether it is on the network of some range of the pool. */
    Membership isNear(LoadBalancerPool pool) {
      return pool.ranges().values().stream()
          .map(range -> networks.holds(range.range()))
          .reduce(Membership.OUT, Membership::or);
    }
  }

  /**
   * Nodes with links that are alike: few groups in most networks, however many nodes.
   *
   * @param links what is known of their links
   * @param nodes the nodes
   */
  record Group(List<LinkView> links, List<Node> nodes) {

    /** Whether they are known to have no link that announces. */
    boolean hasNoLink() {
      return !links.isEmpty()
          && links.stream().allMatch(link -> link.announces() == Membership.OUT);
    }

    /** Whether they announce on the network of some address of the range. */
    Membership isOn(IpRange range) {
      Membership result = links.isEmpty() ? Membership.UNKNOWN : Membership.OUT;
      for (LinkView link : links) {
        result = result.or(link.announces().and(link.networks().holds(range)));
      }
      return result;
    }
  }

  static Layer2Way of(RuleContext context, LoadBalancerPool pool, Layer2Announcement stated) {
    SelectedMachines selected = context.resolution().nodes().select(stated.nodes(), pool.cluster());
    Optional<Cluster> cluster = context.topology().clusterOf(pool.cluster());
    AnnouncingLinks links = AnnouncingLinks.of(context, pool, stated);
    NodeNetworks networks = NodeNetworks.of(context);
    List<Node> nodes =
        selected.nodes().stream()
            .filter(node -> context.topology().clusterOf(node.cluster()).equals(cluster))
            .toList();
    Map<List<LinkView>, List<Node>> groups = new LinkedHashMap<>();
    for (Node node : nodes) {
      groups
          .computeIfAbsent(views(links, node, networks.of(node)), _ -> new ArrayList<>())
          .add(node);
    }
    return new Layer2Way(
        stated,
        links,
        selected,
        nodes,
        groups.entrySet().stream()
            .map(group -> new Group(group.getKey(), group.getValue()))
            .toList());
  }

  private static List<LinkView> views(
      AnnouncingLinks links, Node node, List<LinkNetworks> networks) {
    List<LinkView> views = new ArrayList<>();
    for (int i = 0; i < networks.size(); i++) {
      NetworkInterface link = node.interfaces().get(i);
      views.add(
          new LinkView(
              link.key(), links.has(node, link), link.attachment().segment(), networks.get(i)));
    }
    return views;
  }
}
