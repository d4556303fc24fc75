package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.UnreadableFileException;
import org.junit.jupiter.api.Test;

class TunnelScenariosTest {

  private static final String BEHIND_NAT =
      """
      segments:
        home: {subnets: {prefix: 10.20.0.0/24, gateway: home-router}}
        office: {subnets: {prefix: 10.30.0.0/24, gateway: office-router}}
        carrier: {subnets: 100.72.0.0/16, uplink: true}
      devices:
        home-router:
          kind: router
          interfaces:
            wan: {segment: %s}
            lan: {segment: home, addresses: 10.20.0.1}
          nat: {masquerade: {from: home, out: wan}, forwards: {wg: {in: wan, ports: %s, to: home-server}}}
        office-router:
          kind: router
          interfaces:
            wan: {segment: internet}
            lan: {segment: office, addresses: 10.30.0.1}
          nat: {masquerade: {from: office, out: wan}}
        home-server: {segment: home, addresses: 10.20.0.5}
        office-server: {segment: office, addresses: 10.30.0.5}
      tunnels:
        wg: {kind: wireguard, members: [home-server, office-server]}
      """;

  @Test
  void a_forward_of_udp_lets_wireguard_in() throws UnreadableFileException {
    Judged judged = Judged.ofSections(BEHIND_NAT.formatted("internet", "51820/udp"));

    assertThat(judged.of(801)).isEmpty();
  }

  @Test
  void a_forward_of_tcp_does_not_let_wireguard_in() throws UnreadableFileException {
    Judged judged = Judged.ofSections(BEHIND_NAT.formatted("internet", "51820"));

    assertThat(judged.subjects(801)).containsExactly("wg members");
  }

  @Test
  void a_segment_that_others_join_to_the_internet_is_an_exit() throws UnreadableFileException {
    Judged judged = Judged.ofSections(BEHIND_NAT.formatted("carrier, publicAddress: none", "443"));

    assertThat(judged.subjects(801)).containsExactly("wg members");
  }

  @Test
  void a_public_node_accepts_all_nodes_behind_nat() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              home: {subnets: {prefix: 10.20.0.0/24, gateway: router}}
            devices:
              router:
                kind: router
                interfaces:
                  wan: {segment: internet}
                  lan: {segment: home, addresses: 10.20.0.1}
                nat: {masquerade: {from: home, out: wan}}
            clusters:
              lab: {}
            nodes:
              home-1: {type: worker, segment: home, addresses: 10.20.0.11}
              home-2: {type: worker, segment: home, addresses: 10.20.0.12}
              cloud-1: {type: worker, segment: internet, addresses: 203.0.113.9}
            tunnels:
              mesh: {kind: kubespan, members: lab}
            """);

    assertThat(judged.of(804)).isEmpty();
  }

  @Test
  void nodes_that_are_listed_one_by_one_are_compared_too() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              home: {subnets: "fd00:1::/64"}
              parents: {subnets: "fd00:1::/64"}
            nodes:
              one: {type: worker, segment: home, addresses: "fd00:1::11"}
              two: {type: worker, segment: parents, addresses: "fd00:1::11"}
            tunnels:
              mesh: {kind: kubespan, members: [one, two]}
            """);

    assertThat(judged.subjects(803)).containsExactly("two addresses.0");
  }

  @Test
  void a_duplicate_address_in_one_network_is_said_once() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              home: {subnets: 192.0.2.0/24}
            clusters:
              lab: {}
            nodes:
              one: {type: worker, segment: home, addresses: 192.0.2.11}
              two: {type: worker, segment: home, addresses: 192.0.2.11}
            tunnels:
              mesh: {kind: kubespan, members: lab}
            """);

    assertThat(judged.of(101)).hasSize(1);
    assertThat(judged.of(803)).isEmpty();
  }

  @Test
  void two_segments_behind_two_peers_overlap_by_their_names() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              home: {subnets: [192.168.1.0/24, "2001:db8:1::/64"]}
              parents: {subnets: [192.168.1.0/24, "2001:db8:2::/64"]}
            devices:
              one: {}
              two: {}
            tunnels:
              wg: {kind: wireguard, members: {one: {networks: home}, two: {networks: parents}}}
              ts: {kind: tailscale, members: {one: {networks: home}, two: {networks: parents}}}
            """);

    assertThat(judged.subjects(802)).containsExactly("wg members.two.networks.0");
  }

  @Test
  void cilium_before_routing_mode_routed_natively_without_a_tunnel()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters:
              lab: {cni: {kind: cilium, values: {tunnel: disabled, bpf: {hostLegacyRouting: true}}}}
            nodes:
              worker-1: {type: worker}
            tunnels:
              mesh: {kind: kubespan, members: worker-1}
            """);

    assertThat(judged.of(805))
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.message())
                .contains("needs advertiseKubernetesNetworks: true on mesh;"));
  }

  @Test
  void a_tailnet_beside_a_network_of_a_carrier_in_which_it_is_itself()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              carrier: {subnets: 100.72.0.0/16, uplink: true}
            nodes:
              edge: {type: worker, segment: carrier, addresses: 100.72.0.5}
            tunnels:
              tailnet: {kind: tailscale, members: edge}
            """);

    assertThat(judged.subjects(809)).containsExactly("carrier subnets.0.prefix");
  }
}
