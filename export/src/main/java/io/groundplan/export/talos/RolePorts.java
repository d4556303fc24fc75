package io.groundplan.export.talos;

import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.PortRange;
import io.groundplan.model.address.TransportProtocol;
import io.groundplan.model.topology.Cni;
import io.groundplan.model.topology.ExceptNetwork;
import io.groundplan.model.topology.FirewallRule;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a node must let in to be part of its cluster, by Talos's table of ports and its recommended
 * rules: a firewall that blocks by default would cut the node off. A port that the topology has a
 * rule for is left to that rule, whatever its sources.
 */
final class RolePorts {

  private static final List<IpPrefix> ANYBODY =
      List.of(IpPrefix.parse("0.0.0.0/0"), IpPrefix.parse("::/0"));

  private final TalosContext context;
  private final Node node;

  RolePorts(TalosContext context, Node node) {
    this.context = context;
    this.node = node;
  }

  /** A service that others reach. */
  private record Opening(
      String name, TransportProtocol protocol, String ports, List<IpPrefix> sources) {

    boolean isLeftTo(FirewallRule rule) {
      PortRange own = PortRange.parse(ports);
      return rule.ports().stream()
          .anyMatch(port -> port.protocol() == protocol && port.ports().overlaps(own));
    }

    NetworkRuleConfig document(String title) {
      return new NetworkRuleConfig(
          title,
          List.of(PortRange.parse(ports)),
          protocol,
          sources.stream().map(NetworkRuleConfig.Source::of).toList());
    }
  }

  /** The rules for what none of these rules speaks of. */
  List<NetworkRuleConfig> documents(List<FirewallRule> rules) {
    List<String> taken = rules.stream().map(FirewallRule::name).toList();
    return openings().stream()
        .filter(opening -> !opening.sources().isEmpty())
        .filter(opening -> rules.stream().noneMatch(opening::isLeftTo))
        .map(opening ->
            opening.document(
                taken.contains(opening.name()) ? "talos-" + opening.name() : opening.name()))
        .toList();
  }

  private List<Opening> openings() {
    List<IpPrefix> cluster = clusterNetworks();
    List<Opening> openings = new ArrayList<>();
    openings.add(tcp("kubelet-ingress", "10250", cluster));
    if (node.isControlPlane()) {
      openings.add(tcp("apid-ingress", "50000", ANYBODY));
      openings.add(tcp("trustd-ingress", "50001", cluster));
      openings.add(tcp("kubernetes-api-ingress", "6443", ANYBODY));
      openings.add(tcp("etcd-ingress", "2379-2380", controlPlanes()));
    } else {
      openings.add(tcp("apid-ingress", "50000", cluster));
    }
    if (new KubeSpan(context, node).mesh().isPresent()) {
      openings.add(udp("kubespan-ingress", "51820", ANYBODY));
    }
    openings.add(
        tcp(
            "bgp",
            "179",
            new NodeBgp(context, node)
                .documents().stream()
                    .flatMap(speaker -> speaker.neighbors().stream())
                    .map(neighbor -> host(neighbor.address()))
                    .toList()));
    openings.addAll(networkPlugin(cluster));
    if (context
        .scope()
        .cluster()
        .flatMap(own -> own.network().loadBalancer())
        .filter(implementation -> implementation.kind().equals("metallb"))
        .isPresent()) {
      openings.add(tcp("metallb-tcp-ingress", "7946", cluster));
      openings.add(udp("metallb-udp-ingress", "7946", cluster));
    }
    return openings;
  }

  private List<Opening> networkPlugin(List<IpPrefix> cluster) {
    Optional<Cni> plugin = context.scope().cluster().flatMap(own -> own.network().cni());
    if (plugin.map(cni -> cni.isKind("cilium")).orElse(false)) {
      return cilium(plugin.orElseThrow(), cluster);
    }
    boolean overlay = plugin.map(cni -> cni.isKind("flannel") || cni.isKind("calico")).orElse(true);
    return overlay ? List.of(udp("cni-vxlan", "4789", cluster)) : List.of();
  }

  private static List<Opening> cilium(Cni cni, List<IpPrefix> cluster) {
    List<Opening> openings = new ArrayList<>();
    openings.add(tcp("cilium-health", "4240", cluster));
    openings.add(tcp("hubble", "4244", cluster));
    boolean tunnels = !cni.values().textAt("routingMode").equals(Optional.of("native"));
    if (tunnels && cni.values().textAt("tunnelProtocol").equals(Optional.of("geneve"))) {
      openings.add(udp("cni-geneve", "6081", cluster));
    } else if (tunnels) {
      openings.add(udp("cni-vxlan", "8472", cluster));
    }
    if (cni.values().textAt("encryption", "type").equals(Optional.of("wireguard"))) {
      openings.add(udp("cilium-wireguard", "51871", cluster));
    }
    return openings;
  }

  private static Opening tcp(String name, String ports, List<IpPrefix> sources) {
    return new Opening(name, TransportProtocol.TCP, ports, sources);
  }

  private static Opening udp(String name, String ports, List<IpPrefix> sources) {
    return new Opening(name, TransportProtocol.UDP, ports, sources);
  }

  private static IpPrefix host(IpAddress address) {
    return new IpPrefix(address, address.family().bits());
  }

  /** The networks from which the nodes speak; DHCP may give them any address there. */
  private List<IpPrefix> clusterNetworks() {
    return context.nodes().stream()
        .flatMap(each -> networks(each, each.talos().subnets().kubelet()).stream())
        .distinct()
        .toList();
  }

  /**
   * Those that are stated, exceptions aside; else those of the default route, else of all links.
   */
  private List<IpPrefix> networks(Node each, Stated<NetworkReference> stated) {
    List<NetworkReference> included =
        stated.values().stream().filter(network -> !(network instanceof ExceptNetwork)).toList();
    if (!included.isEmpty()) {
      return new NetworkTexts(context).prefixes(included);
    }
    return context
        .inheritance()
        .defaultLink(each)
        .map(List::of)
        .orElseGet(each::interfaces)
        .stream()
        .filter(link -> link.attachment().tunnel().isEmpty())
        .flatMap(this::networks)
        .toList();
  }

  private Stream<IpPrefix> networks(NetworkInterface link) {
    return Stream.concat(
        context.inheritance().addresses(link).stream().map(InterfaceAddress::prefix),
        context.inheritance().segment(link).stream()
            .flatMap(segment -> segment.subnets().values().stream())
            .map(Subnet::prefix));
  }

  /** The addresses at which etcd speaks; the whole network where one is not known. */
  private List<IpPrefix> controlPlanes() {
    List<IpPrefix> sources = new ArrayList<>();
    for (Node each : context.controlPlanes()) {
      List<IpPrefix> networks = networks(each, each.talos().subnets().etcd());
      List<IpPrefix> addresses =
          each.interfaces().stream()
              .flatMap(link -> context.inheritance().addresses(link).stream())
              .map(InterfaceAddress::address)
              .filter(address -> networks.stream().anyMatch(network -> network.contains(address)))
              .map(RolePorts::host)
              .toList();
      sources.addAll(addresses.isEmpty() ? networks : addresses);
    }
    return sources.stream().distinct().toList();
  }
}
