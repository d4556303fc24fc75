package io.groundplan.model.validation.talos;

import io.groundplan.model.graph.ClusterTunnels;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterFeatures;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Resolvers;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.StaticRoute;
import io.groundplan.model.topology.TalosFeature;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which settings of a cluster and its nodes are of those that not every Talos has. */
final class TalosUses {

  /**
   * A setting.
   *
   * @param feature what Talos must have for it
   * @param subject where it stands
   * @param owner whose it is
   * @param key how the file calls it
   */
  record Use(TalosFeature feature, Subject subject, String owner, String key) {}

  private final RuleContext context;
  private final Cluster cluster;
  private final Set<Use> uses = new LinkedHashSet<>();

  private TalosUses(RuleContext context, Cluster cluster) {
    this.context = context;
    this.cluster = cluster;
  }

  /** All of them, each once, also where several nodes inherit one. */
  static List<Use> of(RuleContext context, Cluster cluster) {
    TalosUses uses = new TalosUses(context, cluster);
    uses.features();
    uses.meshes();
    context.resolution().nodes().nodesOf(cluster).nodes().forEach(uses::node);
    return List.copyOf(uses.uses);
  }

  private void features() {
    ClusterFeatures features = cluster.features();
    if (!features.kubePrism().values().isEmpty()) {
      add(TalosFeature.KUBE_PRISM, cluster, "kubePrism");
    }
    if (features.hostDns().orElse(false)) {
      add(TalosFeature.HOST_DNS, cluster, "hostDns");
    }
    if (features.forwardKubeDnsToHost().orElse(false)) {
      add(TalosFeature.HOST_DNS, cluster, "forwardKubeDnsToHost");
    }
  }

  private void meshes() {
    ClusterTunnels theirs = new ClusterTunnels(context.resolution().nodes(), cluster);
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      boolean excludes = !tunnel.options().filters().excludeAdvertisedNetworks().isEmpty();
      if (excludes && tunnel.kind() == TunnelKind.KUBESPAN && theirs.have(tunnel)) {
        add(
            TalosFeature.KUBE_SPAN_EXCLUSIONS,
            Subject.of(tunnel).then("filters").then("excludeAdvertisedNetworks"),
            tunnel,
            "filters.excludeAdvertisedNetworks");
      }
    }
  }

  private void node(Node node) {
    if (node.machine().offers().firewall().isPresent()) {
      add(TalosFeature.INGRESS_FIREWALL, node, "firewall");
    }
    nameservers(node);
    List<StaticRoute> routes = node.machine().networking().routes();
    for (int i = 0; i < routes.size(); i++) {
      if (routes.get(i).table().isPresent()) {
        add(
            TalosFeature.ROUTE_TABLE,
            Subject.of(node).then("routes").then(i).then("table"),
            node,
            "routes.table");
      }
    }
    for (NetworkInterface link : node.interfaces()) {
      link(node, link);
    }
  }

  private void link(Node node, NetworkInterface link) {
    if (link.staticAddresses().stream().anyMatch(fixed -> fixed.metric().isPresent())) {
      add(
          TalosFeature.ADDRESS_METRIC,
          Subject.of(node, link).then("addresses"),
          node,
          "addresses.metric");
    }
    if (link.link().kind() instanceof BondLink bond && bond.options().get("primary").isPresent()) {
      add(
          TalosFeature.BOND_PRIMARY,
          Subject.of(node, link).then("bond").then("primary"),
          node,
          "bond.primary");
    }
  }

  /** A node's own resolvers, or those of the segment of its default route. */
  private void nameservers(Node node) {
    if (!node.machine().networking().resolvers().nameservers().isUnknown()) {
      encrypted(node, node.machine().networking().resolvers());
      return;
    }
    context
        .inheritance()
        .defaultLink(node)
        .flatMap(context.inheritance()::segment)
        .ifPresent(segment -> encrypted(segment, segment.resolvers()));
  }

  private void encrypted(Element owner, Resolvers resolvers) {
    List<AddressReference> servers = resolvers.nameservers().values();
    for (int i = 0; i < servers.size(); i++) {
      if (servers.get(i) instanceof ServerUrl) {
        add(
            TalosFeature.ENCRYPTED_NAMESERVERS,
            Subject.of(owner).then("nameservers").then(i),
            owner,
            "nameservers");
      }
    }
  }

  private void add(TalosFeature feature, Element owner, String key) {
    add(feature, Subject.of(owner).then(key), owner, key);
  }

  private void add(TalosFeature feature, Subject subject, Element owner, String key) {
    uses.add(new Use(feature, subject, owner.id().value(), key));
  }
}
