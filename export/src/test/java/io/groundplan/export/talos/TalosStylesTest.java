package io.groundplan.export.talos;

import static io.groundplan.export.talos.Exported.LAN;
import static io.groundplan.export.talos.Exported.export;
import static io.groundplan.export.talos.Exported.file;
import static io.groundplan.export.talos.Exported.paths;
import static io.groundplan.export.talos.Exported.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.ArtifactTree;
import io.groundplan.export.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalosStylesTest {

  @Test
  void kubespan_is_a_document_since_1_13_and_a_legacy_key_in_1_12() {
    String topology =
        """
        clusters: {test: {configStyle: 'STYLE'}}
        nodes: {n: {type: worker}}
        tunnels: {mesh: {kind: kubespan, members: test, mtu: 1380}}
        """;

    String modern = file(export(topology.replace("STYLE", "1.13")), "talos/patches/nodes/n.yaml");
    String older = file(export(topology.replace("STYLE", "1.12")), "talos/patches/nodes/n.yaml");

    assertThat(modern).contains("kind: KubeSpanConfig\nenabled: true\nmtu: 1380");
    assertThat(older)
        .contains("network:\n    kubespan:\n      enabled: true\n      mtu: 1380")
        .doesNotContain("KubeSpanConfig");
  }

  @ParameterizedTest
  @CsvSource({
    "talos: '1.9',v1.9",
    "talos: '1.11',v1.11",
    "talos: '1.14',v1.14",
    "configStyle: legacy,v1.11",
    "configStyle: '1.12',v1.12"
  })
  void the_base_is_made_for_the_style_of_the_patches(String version, String contract) {
    ArtifactTree tree = export("clusters: {test: {%s}}\nnodes: {n: {}}\n".formatted(version));

    assertThat(file(tree, "talos/generate.sh")).contains("--talos-version " + contract + " ");
  }

  @Test
  void up_to_1_11_a_shared_address_stands_inside_its_link_on_control_planes_only() {
    ArtifactTree tree =
        export(
            LAN
                + """
                clusters: {test: {configStyle: legacy}}
                nodes:
                  cp-1: {type: controlplane, segment: lan, addresses: dhcp}
                  cp-2: {type: controlplane, segment: lan, addresses: dhcp}
                virtualIps: {api: {addresses: 192.0.2.10}}
                """);

    assertThat(paths(tree)).doesNotContain("talos/patches/all.yaml");
    assertThat(file(tree, "talos/patches/controlplane.yaml"))
        .contains("- deviceSelector:\n          physical: true")
        .contains("dhcp: true", "vip:\n          ip: 192.0.2.10");
  }

  @Test
  void up_to_1_11_the_links_of_the_only_control_plane_are_its_own() {
    ArtifactTree tree =
        export(
            LAN
                + """
                clusters: {test: {configStyle: legacy}}
                nodes: {cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.11}}
                virtualIps: {api: {addresses: 192.0.2.10}}
                """);

    assertThat(file(tree, "talos/patches/nodes/cp-1.yaml"))
        .contains("- 192.0.2.11/24", "vip:\n          ip: 192.0.2.10");
    assertThat(paths(tree)).doesNotContain("talos/patches/controlplane.yaml");
  }

  @Test
  void up_to_1_11_vlans_are_called_after_their_parent_and_tag() {
    String patch =
        file(
            export(
                LAN
                    + """
                    clusters: {test: {configStyle: legacy}}
                    nodes:
                      n:
                        interfaces:
                          eno1: {addresses: none}
                          office: {vlan: 30, parent: eno1}
                          br0: {bridge: {links: office}, segment: lan, addresses: 192.0.2.11}
                    """),
            "talos/patches/nodes/n.yaml");

    assertThat(patch)
        .contains("- interface: eno1\n        vlans:\n          - vlanId: 30")
        .contains("bridge:\n          interfaces:\n            - eno1.30");
  }

  @Test
  void encrypted_names_are_asked_since_1_14() {
    String topology =
        """
        clusters: {test: {configStyle: 'STYLE'}}
        nodes: {n: {nameservers: [192.0.2.53, 'tls://192.0.2.54', 'https://[2001:db8::53]/dns-query']}}
        """;

    assertThat(file(export(topology.replace("STYLE", "1.14")), "talos/patches/nodes/n.yaml"))
        .contains(
            """
            nameservers:
              - address: 192.0.2.53
              - address: 192.0.2.54
                protocol: DoT
                tlsServerName: 192.0.2.54
              - address: 2001:db8::53
                protocol: DoH
                tlsServerName: 2001:db8::53
            """);
    assertThat(refusals(topology.replace("STYLE", "1.13")))
        .extracting(Refusal::message)
        .hasSize(2)
        .allSatisfy(message -> assertThat(message).contains("since 1.14"));
    assertThat(refusals(topology.replace("STYLE", "1.14").replace("192.0.2.54", "dns.example")))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains("tls://dns.example"));
  }

  @Test
  void bgp_of_the_machine_itself_is_a_document_of_1_14() {
    String topology =
        LAN
            + """
            clusters: {test: {configStyle: 'STYLE'}}
            devices:
              one: {segment: lan, addresses: 192.0.2.1, bgp: {asn: 64513, peers: n}}
              two: {segment: lan, addresses: 192.0.2.2, bgp: {asn: 64514}}
            nodes:
              n:
                interfaces:
                  eth0: {segment: lan, addresses: 192.0.2.11}
                  lo0: {dummy: true, addresses: 198.51.100.11/32}
                bgp: {asn: 64512, peers: two, advertise: 198.51.100.0/24, holdTime: 9}
            """;

    assertThat(file(export(topology.replace("STYLE", "1.14")), "talos/patches/nodes/n.yaml"))
        .contains(
            """
            kind: BGPInstanceConfig
            name: bgp
            localASN: 64512
            advertise:
              - lo0
            neighbors:
              - address: 192.0.2.2
                peerASN: 64514
                holdTime: 9s
              - address: 192.0.2.1
                peerASN: 64513
                holdTime: 9s
            """);
    assertThat(refusals(topology.replace("STYLE", "1.13")))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains("bgp", "since 1.14"));
    assertThat(refusals(topology.replace("STYLE", "1.14").replace("holdTime", "multihop")))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains("multihop"));
  }

  @Test
  void what_a_style_lacks_is_refused() {
    String topology =
        LAN
            + """
            clusters: {test: {configStyle: 'STYLE'}}
            nodes:
              n:
                type: controlplane
                install: {diskSelector: {name: a}}
                interfaces:
                  eno1: {mac: '02:00:00:00:00:01'}
                  eno2: {}
                  bond0: {bond: {mode: active-backup, links: [eno1, eno2], missedMax: 3}}
                  uplink: {selector: {match: 'true'}, segment: lan, addresses: 192.0.2.11}
                  uplink.7: {addresses: [{dhcp: 198.51.100.9, metric: 3}, dhcpv6]}
                  inner: {vlan: 8, parent: uplink.7}
                routes: {destination: 203.0.113.0/24, gateway: 192.0.2.1, table: 7}
            virtualIps: {api: {addresses: [192.0.2.10, '2001:db8::10'], link: uplink}}
            tunnels: {mesh: {kind: kubespan, members: test, filters: {excludeAdvertisedNetworks: lan}}}
            """;

    assertThat(refusals(topology.replace("STYLE", "legacy")))
        .extracting(Refusal::message)
        .satisfiesExactlyInAnyOrder(
            message -> assertThat(message).contains("missedMax"),
            message -> assertThat(message).contains("only some are known by mac", "bond0"),
            message -> assertThat(message).contains("expression", "n/uplink"),
            message -> assertThat(message).contains("metrics", "uplink.7"),
            message -> assertThat(message).contains("VLAN on a VLAN", "inner"),
            message -> assertThat(message).contains("Routing tables"),
            message -> assertThat(message).contains("several virtual IPs"),
            message -> assertThat(message).contains("KubeSpan excludes"));
    assertThat(refusals(topology.replace("STYLE", "1.12")))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains("KubeSpan excludes"));
    assertThat(refusals(topology.replace("STYLE", "1.13"))).isEmpty();
    assertThat(refusals(topology.replace("STYLE", "1.14")))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains("\"name\""));
  }

  @Test
  void an_upgraded_talos_gets_what_its_style_has_no_form_for() {
    String topology =
        """
        clusters: {test: {configStyle: legacy, talos: '1.14'}}
        nodes: {n: {blackholes: 198.51.100.0/24, bgp: {asn: 64512}, hosts: {a.example: 192.0.2.5}}}
        tunnels:
          mesh: {kind: kubespan, members: test, filters: {excludeAdvertisedNetworks: 192.0.2.0/24}}
        """;

    assertThat(refusals(topology)).isEmpty();
    assertThat(file(export(topology), "talos/patches/nodes/n.yaml"))
        .contains(
            "kind: BlackholeRouteConfig",
            "kind: BGPInstanceConfig",
            "extraHostEntries:",
            "excludeAdvertisedNetworks:")
        .doesNotContain("HostnameConfig", "KubeSpanConfig");
  }
}
