package io.groundplan.export.talos;

import static io.groundplan.export.talos.Exported.LAN;
import static io.groundplan.export.talos.Exported.export;
import static io.groundplan.export.talos.Exported.file;
import static io.groundplan.export.talos.Exported.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.ArtifactTree;
import io.groundplan.export.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalosLinksTest {

  @Test
  void a_node_that_only_uses_dhcp_keeps_what_talos_does_unasked() {
    String patch =
        file(
            export(LAN + "nodes: {n: {segment: lan, addresses: dhcp}}\n"),
            "talos/patches/nodes/n.yaml");

    assertThat(patch).contains("HostnameConfig").doesNotContain("DHCP", "Link");
  }

  @Test
  void a_link_that_is_to_keep_dhcp_asks_for_it_beside_another_document() {
    String patch =
        file(
            export(
                LAN
                    + """
                    nodes:
                      n:
                        interfaces:
                          eth0: {segment: lan}
                          eth1: {addresses: dhcp}
                          eth2: {addresses: none}
                    """),
            "talos/patches/nodes/n.yaml");

    assertThat(patch)
        .contains(
            "kind: DHCPv4Config\nname: eth0",
            "kind: DHCPv4Config\nname: eth1",
            "kind: LinkConfig\nname: eth2\nup: true");
  }

  @Test
  void the_only_link_of_a_machine_is_found_as_the_only_physical_one() {
    String patch =
        file(
            export(LAN + "nodes: {n: {segment: lan, addresses: 192.0.2.11}}\n"),
            "talos/patches/nodes/n.yaml");

    assertThat(patch)
        .contains("kind: LinkAliasConfig\nname: net0\nselector:\n  match: link.kind == \"\"");
  }

  @Test
  void a_link_known_by_its_address_gets_an_alias_that_the_kernel_does_not_use() {
    String patch =
        file(
            export(
                LAN
                    + """
                    nodes:
                      n:
                        interfaces:
                          eth0: {mac: '02:00:00:00:00:01', segment: lan, addresses: 192.0.2.11}
                          eth0.20: {addresses: 198.51.100.1/24}
                    """),
            "talos/patches/nodes/n.yaml");

    assertThat(patch)
        .contains("match: mac(link.permanent_addr) == \"02:00:00:00:00:01\"")
        .contains("kind: LinkConfig\nname: net-eth0")
        .contains("kind: VLANConfig\nname: eth0.20\nvlanID: 20\nparent: net-eth0");
  }

  @Test
  void a_document_with_a_secret_stands_apart_with_a_placeholder() {
    ArtifactTree tree =
        export(
            LAN
                + """
                nodes:
                  n:
                    interfaces:
                      eth0: {segment: lan, addresses: dhcp}
                      wg0: {tunnel: wg, addresses: 198.51.100.1}
                  far:
                    site: home
                    interfaces:
                      wg0: {tunnel: wg, addresses: 198.51.100.2}
                sites: {home: {}}
                tunnels:
                  wg:
                    kind: wireguard
                    subnets: 198.51.100.0/24
                    members: {far: {endpoint: '203.0.113.9:51999', networks: 10.9.0.0/16}}
                """);

    assertThat(file(tree, "talos/patches/secrets/n.yaml"))
        .contains(
            "privateKey: ${N_WG0_PRIVATE_KEY}",
            "publicKey: ${FAR_WG0_PUBLIC_KEY}",
            "endpoint: 203.0.113.9:51999",
            "allowedIPs:\n      - 198.51.100.2/32\n      - 10.9.0.0/16",
            "- address: 198.51.100.1/24",
            "routes:\n  - destination: 10.9.0.0/16");
    assertThat(file(tree, "talos/patches/secrets/far.yaml")).contains("listenPort: 51999");
    assertThat(file(tree, "talos/patches/nodes/n.yaml"))
        .as("another link ends DHCP unasked")
        .contains("kind: DHCPv4Config\nname: eth0")
        .doesNotContain("Wireguard");
  }

  @Test
  void an_address_of_unknown_length_is_refused() {
    List<Refusal> refusals =
        refusals("segments: {lan: {}}\nnodes: {n: {segment: lan, addresses: 192.0.2.11}}\n");

    assertThat(refusals)
        .singleElement()
        .satisfies(
            refusal -> assertThat(refusal.message()).contains("192.0.2.11", "prefix length", "n"));
  }

  @Test
  void names_and_routes_that_a_node_knows_by_itself_are_documents() {
    String topology =
        LAN
            + """
            clusters: {test: {configStyle: 'STYLE'}}
            nodes:
              n:
                hosts: {a.example: 192.0.2.5, b.example: [192.0.2.5, '2001:db8::5']}
                routingRules: {1000: {from: lan, table: 100}}
                blackholes: 198.51.100.0/24
            """;

    assertThat(file(export(topology.replace("STYLE", "1.13")), "talos/patches/nodes/n.yaml"))
        .contains(
            "kind: StaticHostConfig\nname: 192.0.2.5\nhostnames:\n  - a.example\n  - b.example",
            "kind: StaticHostConfig\nname: 2001:db8::5\nhostnames:\n  - b.example",
            "kind: RoutingRuleConfig\nname: \"1000\"\nsrc: 192.0.2.0/24\ntable: \"100\"",
            "kind: BlackholeRouteConfig\nname: 198.51.100.0/24");
    assertThat(refusals(topology.replace("STYLE", "1.12")))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains("since 1.13"));
    assertThat(refusals(topology.replace("STYLE", "1.13").replace("from: lan", "from: any")))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains("one prefix"));
  }

  @Test
  void what_nobody_can_place_is_refused() {
    List<Refusal> refusals =
        refusals(
            LAN
                + """
                clusters: {test: {}}
                nodes:
                  n:
                    type: controlplane
                    interfaces: {eth0: {selector: {colour: red}}, eth1: {}, vlan: {vlan: 7}}
                    routes: {destination: 198.51.100.0/24, gateway: 192.0.2.254}
                virtualIps: {api: {addresses: 192.0.2.10}}
                """);

    assertThat(refusals)
        .extracting(Refusal::message)
        .satisfiesExactlyInAnyOrder(
            message -> assertThat(message).contains("colour"),
            message -> assertThat(message).contains("n/vlan", "parent"),
            message -> assertThat(message).contains("192.0.2.10"),
            message -> assertThat(message).contains("198.51.100.0/24"));
  }
}
