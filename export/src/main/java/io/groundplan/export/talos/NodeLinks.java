package io.groundplan.export.talos;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.VlanId;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.DummyLink;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.topology.VirtualIpKind;
import io.groundplan.model.topology.VlanLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The link documents of a node.
 *
 * <p>Talos asks DHCP on every physical link until a link or DHCP document stands in the
 * configuration, and from then on nowhere unasked. So a node whose links only use DHCP needs none,
 * and one that has any document must ask on each link that is to keep DHCP. The link of a shared
 * address asks as well: up to 1.11 the address is a setting of the link, which ends DHCP unasked.
 */
final class NodeLinks {

  private final TalosContext context;
  private final Node node;
  private final LinkNames names;
  private final NodeRoutes routes;

  NodeLinks(TalosContext context, Node node) {
    this.context = context;
    this.node = node;
    this.names = LinkNames.of(node, context.style());
    this.routes = new NodeRoutes(context, node);
  }

  /** Aliases, links and DHCP. */
  List<LinkDocument> documents() {
    List<LinkDocument> documents = new ArrayList<>();
    List<NetworkInterface> links = links();
    links.forEach(link -> link(link).ifPresent(documents::add));
    List<LinkDocument> dhcp = links.stream().flatMap(this::dhcp).toList();
    boolean silent =
        documents.isEmpty()
            && dhcp.stream().allMatch(NodeLinks::isDefault)
            && virtualIps().findAny().isEmpty()
            && secret().isEmpty();
    if (!silent) {
      documents.addAll(dhcp);
    }
    List<InterfaceName> used = new ArrayList<>(virtualIps().map(Layer2VipConfig::link).toList());
    secret()
        .forEach(document -> {
          if (document instanceof HCloudVipConfig vip) {
            used.add(vip.link());
          }
        });
    documents.forEach(
        document -> document.documentName().map(InterfaceName::parse).ifPresent(used::add));
    documents.addAll(0, names.aliasesFor(node, used));
    return List.copyOf(documents);
  }

  /** The virtual IPs that the node may hold, if it is a control plane. */
  Stream<Layer2VipConfig> virtualIps() {
    return node.isControlPlane()
        ? context.virtualIps().of(node).stream().flatMap(this::virtualIp)
        : Stream.empty();
  }

  /** What holds a secret: WireGuard's links, and the addresses that Hetzner moves. */
  List<LinkDocument> secret() {
    List<LinkDocument> documents = new ArrayList<>(new WireguardLinks(context, node).documents());
    if (node.isControlPlane()) {
      for (VirtualIp virtualIp : context.virtualIps().of(node, VirtualIpKind.HCLOUD)) {
        String token = Placeholder.of(virtualIp.secret().orElse("hcloud-token"));
        for (IpAddress address : virtualIp.addresses().values()) {
          linkOf(virtualIp, address)
              .map(link -> new HCloudVipConfig(address, names.of(link), token))
              .ifPresent(documents::add);
        }
      }
    }
    return documents;
  }

  /** The aliases by which the secret documents name their links. */
  List<LinkAliasConfig> aliases() {
    return List.copyOf(names.aliases().values());
  }

  private Stream<Layer2VipConfig> virtualIp(VirtualIp virtualIp) {
    return virtualIp.addresses().values().stream()
        .flatMap(address ->
            linkOf(virtualIp, address).stream()
                .map(link -> new Layer2VipConfig(address, names.of(link))));
  }

  /** Shared addresses for which the node has no link, or no telling which. */
  List<IpAddress> lostAddresses() {
    return node.isControlPlane()
        ? Stream.of(VirtualIpKind.LAYER2, VirtualIpKind.HCLOUD)
            .flatMap(kind -> context.virtualIps().of(node, kind).stream())
            .flatMap(virtualIp ->
                virtualIp.addresses().values().stream()
                    .filter(address -> linkOf(virtualIp, address).isEmpty()))
            .toList()
        : List.of();
  }

  /** The link that the virtual IP names, else the one on its subnet, else the only one. */
  private Optional<NetworkInterface> linkOf(VirtualIp virtualIp, IpAddress address) {
    if (virtualIp.link().isPresent()) {
      return node.interfaceNamed(virtualIp.link().get().toString());
    }
    List<NetworkInterface> links = links();
    return links.stream()
        .filter(link -> routes.isOnLink(link, address))
        .findFirst()
        .or(() -> links.size() == 1 ? Optional.of(links.getFirst()) : Optional.empty());
  }

  /** Ends of tunnels are made by what makes the tunnel. */
  private List<NetworkInterface> links() {
    return node.interfaces().stream().filter(link -> link.attachment().tunnel().isEmpty()).toList();
  }

  private Optional<LinkDocument> link(NetworkInterface link) {
    InterfaceName name = names.of(link);
    CommonLinkConfig common = common(link);
    return switch (link.link().kind()) {
      case PhysicalLink _ ->
          common.isEmpty() && !needsDocument(link)
              ? Optional.empty()
              : Optional.of(new LinkConfig(name, common));
      case VlanLink _ -> vlan(link, name, common);
      case BondLink(var mode, var links, var options) ->
          Optional.of(new BondConfig(name, talosNames(links), mode, options, common));
      case BridgeLink(var links, var vlanAware, var stp) ->
          Optional.of(new BridgeConfig(name, talosNames(links.values()), stp, vlanAware, common));
      case DummyLink _ -> Optional.of(new DummyLinkConfig(name, common));
    };
  }

  private Optional<LinkDocument> vlan(
      NetworkInterface link, InterfaceName name, CommonLinkConfig common) {
    Optional<VlanId> tag = tag(link);
    return tag.flatMap(
        id -> link.parent().map(parent -> new VlanConfig(name, id, names.of(parent), common)));
  }

  /** The tag of a VLAN link: its own, else that of its segment. */
  private Optional<VlanId> tag(NetworkInterface link) {
    return link.vlanId().or(() -> context.inheritance().segment(link).flatMap(Segment::vlan));
  }

  /** VLAN links whose tag or parent nobody knows. */
  List<NetworkInterface> lostVlans() {
    return links().stream()
        .filter(link -> link.link().kind() instanceof VlanLink)
        .filter(link -> tag(link).isEmpty() || link.parent().isEmpty())
        .toList();
  }

  private List<InterfaceName> talosNames(List<InterfaceName> links) {
    return links.stream().map(names::of).toList();
  }

  private CommonLinkConfig common(NetworkInterface link) {
    return new CommonLinkConfig(
        isEnslaved(link) ? link.mtu() : context.inheritance().mtu(node, link),
        routes.addresses(link),
        routes.by(link));
  }

  /** Known to have no DHCP for IPv4: the document itself says so, even with nothing to set. */
  private static boolean needsDocument(NetworkInterface link) {
    return !link.addresses().isUnknown()
        && link.addresses().values().stream().noneMatch(DhcpV4.class::isInstance);
  }

  private Stream<LinkDocument> dhcp(NetworkInterface link) {
    InterfaceName name = names.of(link);
    if (link.addresses().isUnknown() && isAskedByDefault(link)) {
      return Stream.of(new DhcpV4Config(name, Optional.empty()));
    }
    Function<AddressAssignment, Stream<LinkDocument>> asking =
        assignment ->
            switch (assignment) {
              case DhcpV4 lease -> Stream.of(new DhcpV4Config(name, lease.metric()));
              case DhcpV6 lease -> Stream.of(new DhcpV6Config(name, lease.metric()));
              case StaticAddress _, Slaac _ -> Stream.empty();
            };
    return link.addresses().values().stream().flatMap(asking);
  }

  /**
   * Of a link whose addresses nobody states, Talos's default is kept, unless it only carries
   * others.
   */
  private boolean isAskedByDefault(NetworkInterface link) {
    return link.link().kind() instanceof PhysicalLink
        && !isEnslaved(link)
        && (link.attachment().segment().isPresent() || !isParent(link));
  }

  private static boolean isDefault(LinkDocument document) {
    return document instanceof DhcpV4Config dhcp && dhcp.routeMetric().isEmpty();
  }

  private boolean isParent(NetworkInterface link) {
    return link.name().isPresent()
        && node.interfaces().stream().anyMatch(other -> other.parent().equals(link.name()));
  }

  private boolean isEnslaved(NetworkInterface link) {
    return link.name().isPresent()
        && node.interfaces().stream().anyMatch(other -> members(other).contains(link.name().get()));
  }

  private static List<InterfaceName> members(NetworkInterface link) {
    return switch (link.link().kind()) {
      case BondLink bond -> bond.links();
      case BridgeLink bridge -> bridge.links().values();
      case PhysicalLink _, VlanLink _, DummyLink _ -> List.of();
    };
  }
}
