package io.groundplan.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.Mtu;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Topology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InheritanceTest {

  private static final String NETWORK =
      """
      groundplan: 1
      name: Inheritance
      segments:
        lan:
          subnets:
            - {prefix: 192.0.2.0/24, gateway: router}
            - {prefix: 2001:db8::/64, gateway: "fe80::1"}
          mtu: 1500
          nameservers: [router, 203.0.113.53]
        storage: {vlan: 30, subnets: {prefix: 198.51.100.0/24, gateway: none}, mtu: 9000}
      devices:
        router:
          kind: router
          interfaces:
            wan: {segment: internet, addresses: dhcp}
            lan: {segment: lan, addresses: 192.0.2.1}
      clusters: {lab: {}}
      nodes:
        plain: {segment: lan, addresses: [192.0.2.11, "2001:db8::11", 192.0.2.12/32]}
        leased: {segment: lan, addresses: dhcp}
        trunk:
          interfaces:
            eth0.30: {segment: storage, addresses: 198.51.100.11}
            eth0: {segment: lan, addresses: 192.0.2.13, gateway: 192.0.2.254, mtu: 4000}
            eth1: {tagged: [lan, storage]}
            eth2: {}
            eth2.30: {segment: storage}
            wg0: {tunnel: office, addresses: 203.0.113.9}
        quiet: {segment: lan, addresses: 192.0.2.14, nameservers: none, gateway: none}
      tunnels:
        office: {kind: wireguard, subnets: 203.0.113.0/28}
      """;

  private Topology topology = Topology.EMPTY;
  private Inheritance inheritance;

  @BeforeEach
  void read() throws UnreadableFileException {
    topology = TopologyFile.parse("test", NETWORK).topology();
    inheritance = new Inheritance(topology, Resolution.of(topology).addresses());
  }

  private Machine machine(String id) {
    return topology.effective(topology.find(new ElementId(id), Machine.class).orElseThrow());
  }

  private NetworkInterface link(String id, String name) {
    return machine(id).interfaces().stream()
        .filter(link -> link.key().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_length_that_is_not_written_is_that_of_the_subnet() {
    assertThat(inheritance.addresses(link("plain", "")))
        .extracting(InterfaceAddress::toString)
        .containsExactly("192.0.2.11/24", "2001:db8::11/64", "192.0.2.12/32");
  }

  @Test
  void in_a_tunnel_the_length_is_that_of_the_tunnels_network() {
    assertThat(inheritance.addresses(link("trunk", "wg0")))
        .extracting(InterfaceAddress::toString)
        .containsExactly("203.0.113.9/28");
  }

  @Test
  void static_addresses_take_the_gateways_of_their_subnets() {
    assertThat(inheritance.gateways(machine("plain"), link("plain", "")))
        .extracting(IpAddress::toString)
        .containsExactlyInAnyOrder("192.0.2.1", "fe80::1");
  }

  @Test
  void what_dhcp_gives_is_unknown() {
    assertThat(gateways("leased", "").isUnknown()).isTrue();
  }

  @Test
  void a_gateway_has_no_default_route_to_itself() {
    assertThat(gateways("router", "lan").isNone()).isTrue();
  }

  @Test
  void an_own_gateway_goes_before_that_of_the_subnet_and_none_takes_it_away() {
    assertThat(gateways("trunk", "eth0").values())
        .extracting(IpAddress::toString)
        .containsExactly("192.0.2.254");
    assertThat(gateways("quiet", "").isNone()).isTrue();
    assertThat(gateways("trunk", "eth0.30").isNone()).isTrue();
  }

  private Stated<IpAddress> gateways(String id, String name) {
    return inheritance.gateways(machine(id), link(id, name), AddressFamily.IPV4);
  }

  @Test
  void the_mtu_is_that_of_the_largest_segment_the_link_carries() {
    assertThat(inheritance.mtu(machine("plain"), link("plain", ""))).contains(new Mtu(1500));
    assertThat(inheritance.mtu(machine("trunk"), link("trunk", "eth0"))).contains(new Mtu(4000));
    assertThat(inheritance.mtu(machine("trunk"), link("trunk", "eth1"))).contains(new Mtu(9000));
    assertThat(inheritance.mtu(machine("trunk"), link("trunk", "eth2"))).contains(new Mtu(9000));
    assertThat(inheritance.mtu(machine("trunk"), link("trunk", "wg0"))).isEmpty();
  }

  @Test
  void resolvers_are_those_of_the_segment_of_the_default_route() {
    assertThat(inheritance.defaultLink(machine("trunk"))).contains(link("trunk", "eth0"));
    assertThat(inheritance.nameservers(machine("trunk")))
        .extracting(IpAddress::toString)
        .containsExactly("192.0.2.1", "203.0.113.53");
  }

  @Test
  void none_takes_resolvers_away() {
    assertThat(inheritance.nameservers(machine("quiet"))).isEmpty();
  }
}
