package io.groundplan.export.talos;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ArtifactTree;
import io.groundplan.export.Examples;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.Refusal;
import io.groundplan.model.validation.ValidTopology;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalosExporterTest {

  private static final String LAN =
      """
      segments:
        lan: {subnets: {prefix: 192.0.2.0/24, gateway: 192.0.2.1}}
      """;

  @Test
  void every_node_has_a_file_and_a_scope_with_nothing_to_say_has_none() {
    ArtifactTree tree =
        export(
            LAN
                + """
                nodes:
                  cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.11}
                  worker-1: {type: worker, hostname: first.example}
                """);

    assertThat(paths(tree))
        .containsExactly("talos/patches/nodes/cp-1.yaml", "talos/patches/nodes/first.example.yaml");
  }

  @Test
  void files_begin_with_the_name_of_the_topology() {
    ArtifactTree tree = export(LAN + "nodes: {cp-1: {segment: lan, addresses: 192.0.2.11}}\n");

    assertThat(file(tree, "talos/patches/nodes/cp-1.yaml"))
        .startsWith("# Made by Groundplan from test.topology.yaml; ");
  }

  @Test
  void what_all_nodes_have_alike_is_written_once() {
    ArtifactTree tree =
        export(
            LAN
                + """
                clusters: {test: {}}
                nodes:
                  cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.11, labels: {a: '1', b: '1'}}
                  worker-1: {type: worker, segment: lan, addresses: 192.0.2.21, labels: {a: '1', b: '2'}}
                """);

    assertThat(file(tree, "talos/patches/all.yaml"))
        .contains("a: \"1\"", "gateway: 192.0.2.1")
        .doesNotContain("b:", "192.0.2.11", "hostname");
    assertThat(file(tree, "talos/patches/nodes/cp-1.yaml"))
        .contains("b: \"1\"", "address: 192.0.2.11/24", "hostname: cp-1")
        .doesNotContain("gateway", "a: \"1\"");
  }

  @Test
  void what_one_machine_type_has_alike_stands_in_its_file() {
    ArtifactTree tree =
        export(
            """
            clusters: {test: {}}
            nodes:
              cp-1: {type: controlplane, install: {disk: /dev/sda}}
              worker-1: {type: worker, install: {disk: /dev/vda}}
              worker-2: {type: worker, install: {disk: /dev/vda}}
            """);

    assertThat(file(tree, "talos/patches/worker.yaml")).contains("disk: /dev/vda");
    assertThat(file(tree, "talos/patches/nodes/cp-1.yaml")).contains("disk: /dev/sda");
    assertThat(file(tree, "talos/patches/nodes/worker-1.yaml")).doesNotContain("disk");
  }

  @Test
  void a_virtual_ip_reaches_control_planes_only() {
    ArtifactTree tree =
        export(
            LAN
                + """
                clusters: {test: {}}
                nodes:
                  cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.11}
                  worker-1: {type: worker, segment: lan, addresses: 192.0.2.21}
                virtualIps: {api: {addresses: 192.0.2.10, members: all}}
                """);

    assertThat(file(tree, "talos/patches/controlplane.yaml"))
        .contains("kind: Layer2VIPConfig\nname: 192.0.2.10\nlink: net0");
    assertThat(file(tree, "talos/patches/all.yaml")).doesNotContain("VIP");
    assertThat(paths(tree)).doesNotContain("talos/patches/worker.yaml");
  }

  @Test
  void the_virtual_ip_of_control_planes_without_workers_is_not_for_all() {
    ArtifactTree tree =
        export(
            LAN
                + """
                clusters: {test: {}}
                nodes:
                  cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.11}
                  cp-2: {type: controlplane, segment: lan, addresses: 192.0.2.12}
                virtualIps: {api: {addresses: 192.0.2.10}}
                """);

    assertThat(file(tree, "talos/patches/all.yaml")).doesNotContain("VIP");
    assertThat(file(tree, "talos/patches/controlplane.yaml")).contains("Layer2VIPConfig");
  }

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
  void planned_nodes_are_not_exported_and_offline_ones_are() {
    ArtifactTree tree =
        export(
            """
            nodes:
              later: {status: planned}
              broken: {status: offline}
            """);

    assertThat(paths(tree)).containsExactly("talos/patches/nodes/broken.yaml");
  }

  @Test
  void several_clusters_have_a_folder_each() {
    ArtifactTree tree =
        export(
            """
            clusters: {one: {}, two: {}}
            nodes: {a: {cluster: one}, b: {cluster: two}}
            """);

    assertThat(paths(tree))
        .containsExactly(
            "one/talos/generate.sh",
            "one/talos/patches/nodes/a.yaml",
            "two/talos/generate.sh",
            "two/talos/patches/nodes/b.yaml");
  }

  @Test
  void a_cluster_called_like_a_windows_device_has_a_folder_all_the_same() {
    ArtifactTree tree = export("clusters: {aux: {}, two: {}}\nnodes: {a: {cluster: aux}}\n");

    assertThat(paths(tree)).contains("cluster-aux/talos/patches/nodes/a.yaml");
  }

  @Test
  void a_node_called_like_a_windows_device_is_refused() {
    assertThat(refusals("nodes: {n: {hostname: com1.example}}\n"))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains("com1.example"));
  }

  @Test
  void a_node_of_no_cluster_among_several_is_refused() {
    assertThat(refusals("clusters: {one: {}, two: {}}\nnodes: {n: {}}\n"))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains("key cluster"));
  }

  @Test
  void a_host_name_that_two_nodes_share_gives_two_files() {
    ArtifactTree tree = export("nodes: {a: {hostname: b}, b: {}}\n");

    assertThat(paths(tree))
        .containsExactly("talos/patches/nodes/b-2.yaml", "talos/patches/nodes/b.yaml");
  }

  @ParameterizedTest
  @CsvSource({
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
  void an_address_of_unknown_length_is_refused() {
    List<Refusal> refusals =
        refusals("segments: {lan: {}}\nnodes: {n: {segment: lan, addresses: 192.0.2.11}}\n");

    assertThat(refusals)
        .singleElement()
        .satisfies(
            refusal -> assertThat(refusal.message()).contains("192.0.2.11", "prefix length", "n"));
  }

  @Test
  void a_firewall_rule_that_talos_cannot_express_is_refused() {
    List<Refusal> refusals =
        refusals(
            """
            nodes:
              n:
                firewall:
                  default: block
                  rules:
                    fits: {ports: 22, from: 192.0.2.0/24}
                    to-others: {ports: 22, to: 192.0.2.0/24}
                    with-default: {ports: 23, action: block}
                    from-somewhere: {ports: 24, from: internet}
            """);

    assertThat(refusals)
        .extracting(refusal -> refusal.subject().path().keys().getLast())
        .containsExactly("to-others", "with-default", "from-somewhere");
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

  @Test
  void a_firewall_that_blocks_lets_in_what_the_role_needs_and_nobody_ruled_on() {
    ArtifactTree tree =
        export(
            LAN
                + """
                clusters: {test: {cni: cilium, nodeDefaults: {all: {firewall: {default: block}}}}}
                nodes:
                  cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.11}
                  cp-2:
                    type: controlplane
                    segment: lan
                    addresses: 192.0.2.12
                    firewall: {rules: {api: {ports: 6443, from: 198.51.100.0/24}}}
                  worker-1: {type: worker, segment: lan, addresses: dhcp}
                """);

    assertThat(file(tree, "talos/patches/all.yaml"))
        .contains("name: kubelet-ingress", "name: cni-vxlan", "name: cilium-health")
        .doesNotContain("etcd", "50000", "6443");
    assertThat(file(tree, "talos/patches/controlplane.yaml"))
        .contains(
            """
            name: etcd-ingress
            portSelector:
              ports:
                - 2379-2380
              protocol: tcp
            ingress:
              - subnet: 192.0.2.11/32
              - subnet: 192.0.2.12/32
            """,
            "name: apid-ingress",
            "- subnet: 0.0.0.0/0");
    assertThat(file(tree, "talos/patches/nodes/cp-1.yaml")).contains("kubernetes-api-ingress");
    assertThat(file(tree, "talos/patches/nodes/cp-2.yaml"))
        .contains("name: api\n", "- subnet: 198.51.100.0/24")
        .doesNotContain("kubernetes-api-ingress");
    assertThat(file(tree, "talos/patches/nodes/worker-1.yaml"))
        .contains("name: apid-ingress")
        .doesNotContain("0.0.0.0/0");
  }

  @Test
  void blocking_rules_become_everybody_else() {
    String patch =
        file(
            export(
                """
                nodes:
                  n:
                    firewall:
                      rules: {guests: {ports: 22, from: 198.51.100.0/24, action: block}}
                """),
            "talos/patches/nodes/n.yaml");

    assertThat(patch)
        .contains("- subnet: 0.0.0.0/0\n    except: 198.51.100.0/24\n  - subnet: \"::/0\"");
  }

  private static ArtifactTree export(String yaml) {
    return new TalosExporter().export(Examples.parse(yaml), ExportOptions.of("test.topology.yaml"));
  }

  private static List<Refusal> refusals(String yaml) {
    ValidTopology topology = Examples.parse(yaml);
    return new TalosExporter().refusals(topology);
  }

  private static List<String> paths(ArtifactTree tree) {
    return tree.files().stream().map(file -> file.path().toString()).toList();
  }

  private static String file(ArtifactTree tree, String path) {
    return tree.find(ArtifactPath.parse(path)).orElseThrow().text();
  }
}
