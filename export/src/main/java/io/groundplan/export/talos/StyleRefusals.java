package io.groundplan.export.talos;

import io.groundplan.export.Refusal;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.RoutingPolicy;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.StaticRoute;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VlanLink;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a node the style of its cluster cannot express, though another one can. */
final class StyleRefusals {

  private final TalosContext context;
  private final Node node;
  private final LinkNames names;
  private final List<Refusal> refusals = new ArrayList<>();

  StyleRefusals(TalosContext context, Node node) {
    this.context = context;
    this.node = node;
    this.names = LinkNames.of(node, context.style());
  }

  List<Refusal> all() {
    version();
    switch (context.style()) {
      case LEGACY -> legacy();
      case V1_12, V1_13 -> documents();
      case V1_14 -> {
        documents();
        diskSelector();
      }
    }
    return List.copyOf(refusals);
  }

  /** What the Talos that runs does not have in any form. */
  private void version() {
    Optional<Tunnel> mesh = new KubeSpan(context, node).mesh();
    if (!context.has(13)
        && mesh.isPresent()
        && !mesh.get().options().filters().excludeAdvertisedNetworks().isEmpty()) {
      refuse(
          mesh.get(),
          KeyPath.of("filters", "excludeAdvertisedNetworks"),
          "KubeSpan excludes networks since Talos 1.13; state talos, or take the filter out");
    }
    RoutingPolicy policy = node.machine().networking().policy();
    if (!context.has(13) && !policy.equals(RoutingPolicy.NONE)) {
      refuseNew(policy.rules().isEmpty() ? "blackholes" : "routingRules", "1.13");
    }
    if (!context.has(14) && !node.machine().offers().bgp().isEmpty()) {
      refuseNew("bgp", "1.14");
    }
    bgp();
    for (ServerUrl url : new NodeResolvers(context, node).lost()) {
      refuse(
          node,
          KeyPath.of("nameservers"),
          ("Talos cannot ask %s of node %s; since 1.14 it asks tls://ADDRESS and "
                  + "https://ADDRESS/dns-query")
              .formatted(url, node.id()));
    }
  }

  private void refuseNew(String key, String since) {
    refuse(
        node,
        KeyPath.of(key),
        "Talos has \"%s\" of node %s since %s; state talos of the cluster, or take it out"
            .formatted(key, node.id(), since));
  }

  /** Of the documents that stand for links since 1.12. */
  private void documents() {
    for (HostName name : new WireguardLinks(context, node).namedEndpoints()) {
      refuse(
          node,
          KeyPath.SELF,
          "Talos since 1.12 reaches WireGuard peers by address, and %s of a peer of node %s is none"
              .formatted(name, node.id()));
    }
    for (NetworkInterface link : node.interfaces()) {
      if (link.link().kind() instanceof BondLink bond) {
        BondOptions.unknown(bond.options()).forEach(option -> refuseOption(link, option));
      }
    }
  }

  private void refuseOption(NetworkInterface link, String option) {
    refuse(
        node,
        link.path().then("bond"),
        "Bonds have no option \"%s\" in configuration style %s, as on %s"
            .formatted(option, context.style(), title(link)));
  }

  private void bgp() {
    new NodeBgp(context, node)
        .lost()
        .forEach(key ->
            refuse(
                node,
                KeyPath.of("bgp"),
                "BGP of Talos cannot say \"%s\" of node %s; take it out, or let the network plugin speak"
                    .formatted(key, node.id())));
  }

  private void diskSelector() {
    DiskSelector.unknownFields(node.talos().install().diskSelector())
        .forEach(field ->
            refuse(
                node,
                KeyPath.of("install", "diskSelector"),
                ("Talos 1.14 selects disks by an expression, and \"%s\" of node %s has none; "
                        + "write match: EXPRESSION")
                    .formatted(field, node.id())));
  }

  private void legacy() {
    for (NetworkInterface link : node.interfaces()) {
      if (new LinkSelector(link.link().selector()).isExpression()) {
        refuseLegacy(link, "a link selected by an expression");
      }
      if (link.link().kind() instanceof VlanLink && isVlan(link.parent())) {
        refuseLegacy(link, "a VLAN on a VLAN");
      }
      if (link.link().kind() instanceof BondLink bond) {
        BondOptions.unknownToLegacy(bond.options()).forEach(option -> refuseOption(link, option));
        if (bond.links().stream().map(this::isSelected).distinct().count() > 1) {
          refuseLegacy(link, "a bond of links of which only some are known by mac or selector");
        }
      }
      if (link.link().kind() instanceof BridgeLink bridge) {
        bridge.links().values().stream()
            .filter(port -> isSelected(port) && !LinkNames.mayBeKernels(port))
            .forEach(
                port -> refuseLegacy(link, "a bridge of a link without a kernel name, " + port));
      }
      if (metrics(link).size() > 1) {
        refuseLegacy(link, "different metrics for DHCP of IPv4 and IPv6");
      }
    }
    tables();
    sharedAddresses();
  }

  private boolean isVlan(Optional<InterfaceName> parent) {
    return parent
        .flatMap(name -> node.interfaceNamed(name.toString()))
        .map(link -> link.link().kind() instanceof VlanLink)
        .orElse(false);
  }

  private boolean isSelected(InterfaceName name) {
    return names.aliases().containsKey(names.of(name));
  }

  private static Set<Optional<Integer>> metrics(NetworkInterface link) {
    Set<Optional<Integer>> metrics = new LinkedHashSet<>();
    link.addresses()
        .values()
        .forEach(assignment -> {
          if (assignment instanceof DhcpV4 dhcp) {
            metrics.add(dhcp.metric());
          } else if (assignment instanceof DhcpV6 dhcp) {
            metrics.add(dhcp.metric());
          }
        });
    return metrics;
  }

  private void tables() {
    List<StaticRoute> routes = node.machine().networking().routes();
    if (routes.stream().anyMatch(route -> route.table().isPresent())) {
      refuse(
          node,
          KeyPath.of("routes"),
          "Routing tables, as of node %s, are known to Talos since 1.12".formatted(node.id()));
    }
  }

  private void sharedAddresses() {
    NodeLinks own = new NodeLinks(context, node);
    List<InterfaceName> links =
        new ArrayList<>(own.virtualIps().map(Layer2VipConfig::link).toList());
    for (LinkDocument secret : own.secret()) {
      if (secret instanceof HCloudVipConfig vip) {
        links.add(vip.link());
        onVlan(vip);
      }
    }
    Set<InterfaceName> seen = new LinkedHashSet<>();
    links.stream()
        .filter(link -> !seen.add(link))
        .distinct()
        .forEach(link ->
            refuse(
                node,
                KeyPath.SELF,
                ("Talos up to 1.11 shares one address a link, and %s of node %s has several "
                        + "virtual IPs")
                    .formatted(link, node.id())));
  }

  private void onVlan(HCloudVipConfig vip) {
    if (isVlan(Optional.of(vip.link()))) {
      refuse(
          node,
          KeyPath.SELF,
          "Configuration style legacy writes no Hetzner address %s on VLAN %s of node %s"
              .formatted(vip.address(), vip.link(), node.id()));
    }
  }

  private void refuseLegacy(NetworkInterface link, String thing) {
    refuse(
        node,
        link.path(),
        "Configuration style legacy has no %s, as on %s".formatted(thing, title(link)));
  }

  private void refuse(Element element, KeyPath path, String message) {
    refusals.add(new Refusal(Subject.of(element, path), message));
  }

  private String title(NetworkInterface link) {
    return link.name().map(name -> node.id() + "/" + name).orElse(node.id().value());
  }
}
