package io.groundplan.model.validation.link;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.Mtu;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelCarriage;
import io.groundplan.model.topology.TunnelKind;
import io.groundplan.model.topology.TunnelMember;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The links through which the members of a tunnel send its packets. */
final class TunnelCarriers {

  /** IPv6, UDP and WireGuard: 40 + 8 + 32 bytes (WireGuard, protocol page). */
  static final int IPV6_HEADERS = 80;

  /** IPv4, UDP and WireGuard: 20 + 8 + 32 bytes. */
  private static final int IPV4_HEADERS = 60;

  /** What Ethernet carries (RFC 894), and so what providers hand over. */
  private static final Mtu INTERNET = new Mtu(1500);

  private final RuleContext context;
  private final Map<ElementId, List<Machine>> byTunnel = new HashMap<>();

  /** One member's link. */
  record Carrier(Machine machine, NetworkInterface link, Mtu mtu) {}

  TunnelCarriers(RuleContext context) {
    this.context = context;
    for (Machine machine : context.topology().machines()) {
      machine.interfaces().stream()
          .flatMap(link -> link.attachment().tunnel().stream())
          .distinct()
          .forEach(id -> byTunnel.computeIfAbsent(id, none -> new ArrayList<>()).add(machine));
    }
  }

  /** The member's link with the smallest MTU among those that are known. */
  Optional<Carrier> narrowest(Tunnel tunnel) {
    if (tunnel.kind() == TunnelKind.CLOUDFLARE) {
      return Optional.empty();
    }
    return machines(tunnel).stream()
        .flatMap(machine -> carrier(tunnel, machine).stream())
        .min(Comparator.comparing(Carrier::mtu).thenComparing(carrier -> carrier.machine().id()));
  }

  /**
   * The link through which the member sends, if its MTU is known. On the Internet nothing larger
   * than an Ethernet frame passes, whatever the link takes.
   */
  Optional<Carrier> carrier(Tunnel tunnel, Machine machine) {
    return context
        .inheritance()
        .defaultLink(machine)
        .or(() -> onlyWire(machine))
        .or(() -> onInternet(machine))
        .filter(link -> !link.attachment().tunnel().equals(Optional.of(tunnel.id())))
        .flatMap(link ->
            context
                .inheritance()
                .mtu(machine, link)
                .filter(mtu -> !isOnInternet(link) || mtu.compareTo(INTERNET) < 0)
                .or(() -> isOnInternet(link) ? Optional.of(INTERNET) : Optional.empty())
                .map(mtu -> new Carrier(machine, link, mtu)));
  }

  private static Optional<NetworkInterface> onInternet(Machine machine) {
    return machine.interfaces().stream().filter(TunnelCarriers::isOnInternet).findFirst();
  }

  private static boolean isOnInternet(NetworkInterface link) {
    return link.attachment().segment().equals(Optional.of(ElementId.INTERNET));
  }

  /** The only link that is no end of a tunnel. */
  private static Optional<NetworkInterface> onlyWire(Machine machine) {
    List<NetworkInterface> wires =
        machine.interfaces().stream().filter(link -> link.attachment().tunnel().isEmpty()).toList();
    return wires.size() == 1 ? Optional.of(wires.getFirst()) : Optional.empty();
  }

  private Set<Machine> machines(Tunnel tunnel) {
    Set<Machine> machines = new LinkedHashSet<>(byTunnel.getOrDefault(tunnel.id(), List.of()));
    for (TunnelMember member : tunnel.members()) {
      ElementId id = member.member().element();
      context
          .topology()
          .find(id, Machine.class)
          .map(context.topology()::effective)
          .ifPresent(machines::add);
      if (tunnel.kind() == TunnelKind.KUBESPAN) {
        context
            .topology()
            .find(id, Cluster.class)
            .map(cluster -> context.resolution().nodes().nodesOf(cluster).machines())
            .ifPresent(machines::addAll);
      }
    }
    return machines;
  }

  /** What the tunnel adds to each packet: more where a member is reached by IPv6. */
  int headerBytes(Tunnel tunnel) {
    boolean ipv6 =
        tunnel.members().stream()
            .flatMap(member -> member.endpoint().stream())
            .anyMatch(endpoint ->
                endpoint.host() instanceof LiteralAddress(IpAddress address) && address.isIpv6());
    return ipv6 ? IPV6_HEADERS : IPV4_HEADERS;
  }

  static Tunnel withMtu(Tunnel tunnel, Mtu mtu) {
    return new Tunnel(
        tunnel.id(),
        tunnel.description(),
        tunnel.kind(),
        tunnel.members(),
        tunnel.hub(),
        new TunnelCarriage(
            Optional.of(mtu), tunnel.carriage().subnets(), tunnel.carriage().domain()),
        tunnel.provider(),
        tunnel.secret(),
        tunnel.options());
  }
}
