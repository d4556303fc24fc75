package io.groundplan.export.talos;

import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.Port;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Target;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.topology.TunnelMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The WireGuard tunnels of which a node is an end. */
final class WireguardLinks {

  /** What WireGuard's own tools take where nobody says a port. */
  private static final Port USUAL = new Port(51820);

  private final TalosContext context;
  private final Node node;

  WireguardLinks(TalosContext context, Node node) {
    this.context = context;
    this.node = node;
  }

  /** One end of a tunnel: an interface, and what the tunnel says of it. */
  private record End(Machine machine, NetworkInterface link, Optional<TunnelMember> member) {

    boolean isMeantBy(Reference reference) {
      return reference.element().equals(machine.id())
          && reference.part().map(link.key()::equals).orElse(true);
    }

    Stream<Target> endpoints() {
      return member.stream().flatMap(own -> own.endpoint().stream());
    }
  }

  /** The documents, each with a placeholder for the private key. */
  List<WireguardConfig> documents() {
    List<WireguardConfig> documents = new ArrayList<>();
    for (NetworkInterface link : node.interfaces()) {
      tunnel(link).ifPresent(tunnel -> documents.add(document(tunnel, end(tunnel, node, link))));
    }
    return documents;
  }

  /** Names by which other ends are reached: Talos takes addresses, since 1.12. */
  List<HostName> namedEndpoints() {
    return node.interfaces().stream()
        .flatMap(link ->
            tunnel(link).stream()
                .flatMap(tunnel -> others(tunnel, end(tunnel, node, link)).stream()))
        .flatMap(End::endpoints)
        .flatMap(target -> target.host() instanceof HostName name ? Stream.of(name) : Stream.of())
        .distinct()
        .toList();
  }

  private Optional<Tunnel> tunnel(NetworkInterface link) {
    return link.attachment()
        .tunnel()
        .flatMap(id -> context.topology().find(id, Tunnel.class))
        .filter(tunnel -> tunnel.kind() == TunnelKind.WIREGUARD && !tunnel.isPlanned());
  }

  private static End end(Tunnel tunnel, Machine machine, NetworkInterface link) {
    End bare = new End(machine, link, Optional.empty());
    return new End(
        machine,
        link,
        tunnel.members().stream().filter(each -> bare.isMeantBy(each.member())).findFirst());
  }

  private WireguardConfig document(Tunnel tunnel, End own) {
    List<WireguardConfig.Peer> peers =
        others(tunnel, own).stream().map(other -> peer(tunnel, own, other)).toList();
    NodeRoutes routes = new NodeRoutes(context, node);
    return new WireguardConfig(
        own.link().name().orElseThrow(),
        key(own, "private", own.member().flatMap(member -> member.keys().secret())),
        own.endpoints()
            .findFirst()
            .map(target -> context.resolution().addresses().portOf(target).orElse(USUAL)),
        peers,
        new CommonLinkConfig(
            own.link().mtu().or(() -> tunnel.carriage().mtu()),
            routes.addresses(own.link()),
            Stream.concat(routes.by(own.link()).stream(), routesTo(own.link(), peers))
                .distinct()
                .toList()));
  }

  /** What peers let through needs a route here: Talos makes none of it. */
  private Stream<CommonLinkConfig.RouteConfig> routesTo(
      NetworkInterface link, List<WireguardConfig.Peer> peers) {
    List<IpPrefix> near =
        context.inheritance().addresses(link).stream().map(InterfaceAddress::prefix).toList();
    return peers.stream()
        .flatMap(peer -> peer.allowedIps().stream())
        .filter(prefix -> prefix.length() > 0)
        .filter(prefix -> near.stream().noneMatch(own -> own.contains(prefix)))
        .map(CommonLinkConfig.RouteConfig::to);
  }

  private static String key(End end, String half, Optional<String> secret) {
    return Placeholder.of(
        secret.orElseGet(
            () -> String.join("-", end.machine().id().value(), end.link().key(), half, "key")));
  }

  /** In a star the centre speaks to everybody, and everybody to the centre. */
  private List<End> others(Tunnel tunnel, End own) {
    List<End> others = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      if (machine.isPlanned()) {
        continue;
      }
      for (NetworkInterface link : machine.interfaces()) {
        boolean isOwn = machine.id().equals(node.id()) && link.key().equals(own.link().key());
        if (!isOwn && link.attachment().tunnel().equals(Optional.of(tunnel.id()))) {
          others.add(end(tunnel, machine, link));
        }
      }
    }
    if (tunnel.hub().map(own::isMeantBy).orElse(true)) {
      return others;
    }
    return others.stream().filter(other -> isHub(tunnel, other)).toList();
  }

  private static boolean isHub(Tunnel tunnel, End end) {
    return tunnel.hub().map(end::isMeantBy).orElse(false);
  }

  private WireguardConfig.Peer peer(Tunnel tunnel, End own, End other) {
    List<IpPrefix> allowed = new ArrayList<>();
    context.inheritance().addresses(other.link()).stream()
        .map(InterfaceAddress::address)
        .map(address -> new IpPrefix(address, address.family().bits()))
        .forEach(allowed::add);
    other
        .member()
        .map(member -> new NetworkTexts(context).prefixes(member.networks()))
        .ifPresent(allowed::addAll);
    if (isHub(tunnel, other)) {
      allowed.addAll(tunnel.carriage().subnets().values());
    }
    return new WireguardConfig.Peer(
        other
            .member()
            .flatMap(member -> member.keys().publicKey())
            .orElseGet(() -> key(other, "public", Optional.empty())),
        other.endpoints().flatMap(this::endpoint).findFirst(),
        own.member().flatMap(TunnelMember::keepaliveSeconds),
        allowed.stream().distinct().toList());
  }

  private Stream<String> endpoint(Target target) {
    Port port = context.resolution().addresses().portOf(target).orElse(USUAL);
    if (target.host() instanceof HostName(var name)) {
      return Stream.of(name + ":" + port);
    }
    return context.resolution().addresses().of(target.host()).addresses().stream()
        .map(address -> NetworkTexts.withPort(address, port));
  }
}
