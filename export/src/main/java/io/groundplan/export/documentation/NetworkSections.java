package io.groundplan.export.documentation;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressIndex;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.graph.Resolution;
import io.groundplan.model.topology.Announcement;
import io.groundplan.model.topology.DhcpScope;
import io.groundplan.model.topology.Layer2Announcement;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VirtualIp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Segments, virtual IPs, pools and every address that somebody owns. */
final class NetworkSections {

  private final Topology topology;
  private final Words words;

  NetworkSections(Resolution resolution) {
    this.topology = resolution.topology();
    this.words = new Words(resolution);
  }

  List<PageSection> all() {
    return Stream.of(networks(), virtualIps(), pools()).flatMap(Optional::stream).toList();
  }

  private Optional<PageSection> networks() {
    Table table =
        new Table("Network", "Prefix", "Gateway", "VLAN", "MTU", "DHCP", "Resolvers", "Status");
    for (Segment segment : topology.all(Segment.class)) {
      List<Subnet> subnets = segment.subnets().values();
      if (subnets.isEmpty()) {
        row(table, segment, Words.UNKNOWN, Words.UNKNOWN, Words.UNKNOWN);
      }
      for (Subnet subnet : subnets) {
        row(
            table,
            segment,
            subnet.prefix().toString(),
            words.addresses(subnet.gateway(), segment),
            dhcp(subnet.dhcp()));
      }
    }
    return PageSection.of("Networks", table);
  }

  private void row(Table table, Segment segment, String prefix, String gateway, String dhcp) {
    table.row(
        Words.title(segment),
        prefix,
        gateway,
        segment.vlan().map(Object::toString).orElse(Words.UNKNOWN),
        segment.mtu().map(Object::toString).orElse(Words.UNKNOWN),
        dhcp,
        words.addresses(segment.resolvers().nameservers(), segment),
        Words.status(segment));
  }

  private String dhcp(DhcpScope scope) {
    if (scope.ranges().isNone()) {
      return "none";
    }
    String ranges = Markdown.list(scope.ranges().values());
    String server = scope.server().map(words::title).orElse("");
    return ranges.isEmpty() || server.isEmpty() ? ranges + server : ranges + " by " + server;
  }

  private Optional<PageSection> virtualIps() {
    Table table = new Table("Virtual IP", "Address", "Moved by", "Members", "Status");
    for (VirtualIp virtualIp : topology.all(VirtualIp.class)) {
      table.row(
          Words.title(virtualIp),
          Markdown.list(virtualIp.addresses().values()),
          mechanism(virtualIp),
          virtualIp.members().isUnknown()
              ? "control planes"
              : words.nodes(virtualIp.members().values()),
          Words.status(virtualIp));
    }
    return PageSection.of("Virtual IPs", table);
  }

  private static String mechanism(VirtualIp virtualIp) {
    return switch (virtualIp.mechanism()) {
      case LAYER2 -> "Talos";
      case HCLOUD -> "Talos, Hetzner Cloud";
      case KUBE_VIP -> "kube-vip";
      case VRRP -> "VRRP";
      case EXTERNAL -> "others";
    };
  }

  private Optional<PageSection> pools() {
    Table table = new Table("Pool", "Addresses", "Given out by", "Announced", "Status");
    for (LoadBalancerPool pool : topology.all(LoadBalancerPool.class)) {
      table.row(
          Words.title(pool),
          Markdown.list(
              pool.ranges().values().stream()
                  .map(range -> range.isPrefix() ? range.toString() : range.range().toString())
                  .toList()),
          PoolImplementation.of(topology, pool)
              .map(implementation -> Markdown.escape(implementation.kind()))
              .orElse(Words.UNKNOWN),
          pool.announcement().map(this::announced).orElse(Words.UNKNOWN),
          Words.status(pool));
    }
    return PageSection.of("Load-balancer pools", table);
  }

  private String announced(Announcement announcement) {
    List<String> ways = new ArrayList<>();
    announcement.layer2().ifPresent(way -> ways.add("layer 2" + by(way)));
    announcement
        .bgp()
        .ifPresent(way ->
            ways.add(way.peers().isEmpty() ? "BGP" : "BGP to " + words.addresses(way.peers())));
    return ways.isEmpty() ? "none" : String.join("; ", ways);
  }

  private String by(Layer2Announcement way) {
    return (way.nodes().isEmpty() ? "" : " by " + words.nodes(way.nodes()))
        + (way.interfaces().isEmpty() ? "" : " on " + Markdown.list(way.interfaces()));
  }

  /** Every address with everybody who owns it, in ascending order, IPv4 first. */
  Optional<PageSection> addresses() {
    Table table = new Table("Address", "Owner", "As");
    AddressIndex.of(topology)
        .byAddress()
        .forEach((address, owners) -> owners.forEach(owner -> table.row(cells(address, owner))));
    return PageSection.of("Addresses", table);
  }

  private String[] cells(IpAddress address, AddressOwner owner) {
    return new String[] {address.toString(), owner(owner), role(owner.role())};
  }

  private static String owner(AddressOwner owner) {
    String shown = owner.title();
    int slash = shown.indexOf('/');
    return Words.title(owner.element())
        + (slash < 0 ? "" : Markdown.escape(shown.substring(slash)));
  }

  private static String role(AddressOwner.Role role) {
    return switch (role) {
      case INTERFACE -> "static";
      case RESERVATION -> "DHCP reservation";
      case PUBLIC -> "public";
      case VIRTUAL_IP -> "virtual IP";
      case PUBLISHED -> "load balancer";
    };
  }
}
