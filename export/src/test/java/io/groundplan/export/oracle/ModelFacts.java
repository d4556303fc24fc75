package io.groundplan.export.oracle;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.Mtu;
import io.groundplan.model.graph.Inheritance;
import io.groundplan.model.graph.Resolution;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.DummyLink;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.NodeSelector;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.topology.RoleNodes;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.StaticRoute;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.topology.VirtualIpKind;
import io.groundplan.model.topology.VlanLink;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the topology says that a node has; knows nothing of the exporter. */
final class ModelFacts {

  private final Topology topology;
  private final Resolution resolution;
  private final Inheritance inheritance;
  private final Node node;
  private final Optional<Cluster> cluster;

  private ModelFacts(Topology topology, Node node) {
    this.topology = topology;
    this.resolution = Resolution.of(topology);
    this.inheritance = new Inheritance(topology, resolution.addresses());
    this.node = node;
    this.cluster = topology.clusterOf(node.cluster());
  }

  static NodeFacts of(Topology topology, Node node) {
    return new ModelFacts(topology, node).facts();
  }

  private NodeFacts facts() {
    return new NodeFacts(
        node.hostname(),
        links(),
        nameservers(),
        inheritance.resolvers(node).searchDomains().values().stream()
            .map(Object::toString)
            .toList(),
        new ModelSettings(topology, resolution, node)
            .hosts(node.machine().networking().timeServers().values()),
        new ModelSettings(topology, resolution, node).settings());
  }

  /** Encrypted ones by the address in their URL. */
  private List<String> nameservers() {
    List<AddressReference> own = node.machine().networking().resolvers().nameservers().values();
    return own.stream().noneMatch(ServerUrl.class::isInstance)
        ? inheritance.nameservers(node).stream().map(IpAddress::toString).toList()
        : own.stream().map(server -> server.toString().replace("tls://", "")).toList();
  }

  private NavigableMap<String, LinkFacts> links() {
    NavigableMap<String, LinkFacts> links = new TreeMap<>();
    for (NetworkInterface link : own()) {
      LinkFacts facts =
          LinkFacts.of(kind(link)).withMtu(inheritance.mtu(node, link).map(Mtu::bytes));
      members(link).forEach(member -> facts.members().add(identity(member)));
      inheritance.addresses(link).stream()
          .map(InterfaceAddress::toString)
          .forEach(facts.addresses()::add);
      inheritance.gateways(node, link).stream()
          .map(gateway -> "default via " + gateway + metric(link, gateway))
          .forEach(facts.routes()::add);
      dhcp(link).forEach(facts.dhcp()::add);
      links.put(identity(link), facts);
    }
    routes(links);
    virtualIps(links);
    tunnels(links);
    links.values().removeIf(LinkFacts::isSilent);
    return links;
  }

  private LinkFacts facts(NavigableMap<String, LinkFacts> links, NetworkInterface link) {
    return Objects.requireNonNull(links.get(identity(link)), "a link of another node");
  }

  private List<NetworkInterface> own() {
    return node.interfaces().stream().filter(link -> link.attachment().tunnel().isEmpty()).toList();
  }

  private static String kind(NetworkInterface link) {
    return switch (link.link().kind()) {
      case PhysicalLink _ -> "physical";
      case VlanLink _ -> "vlan";
      case BondLink bond -> "bond " + bond.mode();
      case BridgeLink _ -> "bridge";
      case DummyLink _ -> "dummy";
    };
  }

  private static List<InterfaceName> members(NetworkInterface link) {
    return switch (link.link().kind()) {
      case BondLink bond -> bond.links();
      case BridgeLink bridge -> bridge.links().values();
      case PhysicalLink _, VlanLink _, DummyLink _ -> List.of();
    };
  }

  private String identity(InterfaceName name) {
    return node.interfaceNamed(name.toString()).map(this::identity).orElse(name.toString());
  }

  private String identity(NetworkInterface link) {
    if (link.link().kind() instanceof VlanLink) {
      String tag =
          link.vlanId()
              .or(() -> inheritance.segment(link).flatMap(segment -> segment.vlan()))
              .orElseThrow()
              .toString();
      return identity(link.parent().orElseThrow()) + "." + tag;
    }
    if (!(link.link().kind() instanceof PhysicalLink)) {
      return link.key();
    }
    if (!link.link().selector().isEmpty()) {
      return link.link().selector().values().entrySet().stream()
          .map(field -> field.getKey() + "=" + field.getValue().asText().orElseThrow())
          .sorted()
          .collect(Collectors.joining(" "));
    }
    return link.link()
        .mac()
        .map(mac -> "permanentAddr=" + mac)
        .orElseGet(() -> link.name().isEmpty() ? "physical=true" : link.key());
  }

  private static String metric(NetworkInterface link, IpAddress gateway) {
    return link.staticAddresses().stream()
        .filter(fixed -> fixed.address().family() == gateway.family())
        .flatMap(fixed -> fixed.metric().stream())
        .findFirst()
        .map(metric -> " metric " + metric)
        .orElse("");
  }

  /**
   * Where nobody states anything, Talos's own default is to stay: IPv4 on what stands for itself.
   */
  private Stream<String> dhcp(NetworkInterface link) {
    if (link.addresses().isUnknown()) {
      boolean parent =
          own().stream()
              .anyMatch(other -> other.parent().isPresent() && other.parent().equals(link.name()));
      boolean member =
          own().stream()
              .anyMatch(
                  other -> link.name().isPresent() && members(other).contains(link.name().get()));
      boolean alone = !member && (!parent || link.attachment().segment().isPresent());
      return alone && link.link().kind() instanceof PhysicalLink ? Stream.of("4") : Stream.of();
    }
    return link.addresses().values().stream().flatMap(ModelFacts::dhcp);
  }

  private static Stream<String> dhcp(AddressAssignment assignment) {
    return switch (assignment) {
      case DhcpV4 lease -> Stream.of("4" + lease.metric().map(each -> " " + each).orElse(""));
      case DhcpV6 lease -> Stream.of("6" + lease.metric().map(each -> " " + each).orElse(""));
      case StaticAddress _, Slaac _ -> Stream.empty();
    };
  }

  private void routes(NavigableMap<String, LinkFacts> links) {
    for (StaticRoute route : node.machine().networking().routes()) {
      for (IpPrefix destination :
          resolution
              .networks()
              .of(List.of(route.destination()), cluster.map(Cluster::id))
              .prefixes()) {
        hop(route, destination.family())
            .ifPresent(hop ->
                linkTo(hop)
                    .ifPresent(link ->
                        facts(links, link)
                            .routes()
                            .add(
                                destination
                                    + " via "
                                    + hop
                                    + route.metric().map(each -> " metric " + each).orElse("")
                                    + route.mtu().map(each -> " mtu " + each.bytes()).orElse("")
                                    + route.table().map(each -> " table " + each).orElse(""))));
      }
    }
  }

  private Optional<IpAddress> hop(StaticRoute route, AddressFamily family) {
    return route.gateway().values().stream()
        .flatMap(gateway -> resolution.addresses().of(gateway).addresses().stream())
        .filter(address -> address.family() == family)
        .findFirst();
  }

  /** By an address of the link, or by its segment. */
  private Optional<NetworkInterface> linkTo(IpAddress neighbour) {
    return own().stream()
        .filter(link ->
            inheritance.subnet(link, neighbour).isPresent()
                || inheritance.addresses(link).stream()
                    .anyMatch(address -> address.prefix().contains(neighbour)))
        .findFirst();
  }

  private void virtualIps(NavigableMap<String, LinkFacts> links) {
    if (!node.isControlPlane()) {
      return;
    }
    for (VirtualIp virtualIp : topology.all(VirtualIp.class)) {
      if (virtualIp.isPlanned() || !isMember(virtualIp)) {
        continue;
      }
      for (IpAddress address : virtualIp.addresses().values()) {
        NetworkInterface link =
            virtualIp
                .link()
                .flatMap(name -> node.interfaceNamed(name.toString()))
                .or(() -> linkTo(address))
                .orElseGet(() -> own().getFirst());
        facts(links, link).shared().add(address.toString());
      }
    }
  }

  /** Those that Talos moves, or has moved by Hetzner. */
  private boolean isMember(VirtualIp virtualIp) {
    List<NodeSelector> members =
        virtualIp.members().isUnknown()
            ? List.of(new RoleNodes(MachineType.CONTROLPLANE))
            : virtualIp.members().values();
    return Set.of(VirtualIpKind.LAYER2, VirtualIpKind.HCLOUD).contains(virtualIp.mechanism())
        && resolution.nodes().select(members, virtualIp.cluster()).contains(node.id());
  }

  /** The ends of WireGuard tunnels, with as many peers as it has. */
  private void tunnels(NavigableMap<String, LinkFacts> links) {
    for (NetworkInterface link : node.interfaces()) {
      link.attachment()
          .tunnel()
          .flatMap(id -> topology.find(id, Tunnel.class))
          .filter(tunnel -> tunnel.kind() == TunnelKind.WIREGUARD)
          .ifPresent(tunnel -> {
            Optional<Mtu> mtu = link.mtu().or(() -> tunnel.carriage().mtu());
            LinkFacts facts = LinkFacts.of("wireguard").withMtu(mtu.map(Mtu::bytes));
            facts
                .addresses()
                .addAll(
                    inheritance.addresses(link).stream().map(InterfaceAddress::toString).toList());
            tunnel.members().stream()
                .filter(member -> !member.member().element().equals(node.id()))
                .flatMap(member -> member.keys().publicKey().stream())
                .forEach(facts.members()::add);
            tunnel.members().stream()
                .filter(member -> !member.member().element().equals(node.id()))
                .flatMap(member ->
                    resolution
                        .networks()
                        .of(member.networks(), Optional.empty())
                        .prefixes()
                        .stream())
                .map(Object::toString)
                .forEach(facts.routes()::add);
            links.put(link.key(), facts);
          });
    }
  }
}
