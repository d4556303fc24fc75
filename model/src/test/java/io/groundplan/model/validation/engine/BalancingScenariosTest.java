package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalancingScenariosTest {

  /** Three nodes on two networks, and a pool whose ranges and announcement vary. */
  private static final String TWO_NETWORKS =
      """
      segments:
        lan: {subnets: [10.20.0.0/24, 'fd00:20::/64']}
        storage: {subnets: 10.30.0.0/24}
      clusters:
        lab: {loadBalancer: %s}
      nodes:
        n1: {type: controlplane, interfaces: {eth0: {segment: lan, addresses: 10.20.0.11}, eth1: {segment: storage, addresses: 10.30.0.11}}}
        n2: {type: controlplane, interfaces: {eth0: {segment: lan, addresses: 10.20.0.12}, eth1: {segment: storage, addresses: 10.30.0.12}}}
        n3: {type: controlplane, interfaces: {eth0: {segment: lan, addresses: 10.20.0.13}, eth1: {segment: storage, addresses: 10.30.0.13}}}
      loadBalancerPools:
        pool: {ranges: %s, announce: {l2: %s}}
      """;

  private static Judged announced(String implementation, String ranges, String way)
      throws UnreadableFileException {
    return Judged.ofSections(TWO_NETWORKS.formatted(implementation, ranges, way));
  }

  @Test
  void a_pool_is_not_on_the_network_of_a_link_that_does_not_announce_it()
      throws UnreadableFileException {
    Judged judged = announced("cilium", "10.20.0.200-210", "{interfaces: eth1}");

    assertThat(judged.subjects(505)).containsExactly("pool ranges.0");
    assertThat(judged.of(505).getFirst().message()).contains("by eth1 of n1, n2 and n3");
  }

  @Test
  void a_range_that_leaves_the_subnet_is_half_unreachable() throws UnreadableFileException {
    Judged judged = announced("metallb", "10.20.0.200-10.20.1.20", "{}");

    assertThat(judged.of(505).getFirst().message()).contains("10.20.1.0-10.20.1.20");
  }

  @Test
  void ipv6_ranges_of_the_segment_are_announced_there() throws UnreadableFileException {
    Judged judged = announced("cilium", "'fd00:20::200-20f'", "{interfaces: eth0}");

    assertThat(judged.lines()).isEmpty();
  }

  @Test
  void a_node_without_the_named_link_may_be_elected_all_the_same() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            TWO_NETWORKS
                .formatted("metallb", "10.20.0.200-210", "{interfaces: eth0}")
                .replace(
                    "n3: {type: controlplane, interfaces: {eth0:",
                    "n3: {type: controlplane, interfaces: {ens18:"));

    assertThat(judged.subjects(506)).containsExactly("pool announce.l2.interfaces");
    assertThat(judged.of(506).getFirst().message()).contains("no link of n3");
  }

  @Test
  void cilium_matches_patterns_and_metallb_compares_names() throws UnreadableFileException {
    assertThat(announced("cilium", "10.20.0.200-210", "{interfaces: '^eth0$'}").lines()).isEmpty();
    assertThat(announced("metallb", "10.20.0.200-210", "{interfaces: '^eth0$'}").subjects(506))
        .containsExactly("pool announce.l2.interfaces");
  }

  @Test
  void the_link_of_an_unnamed_interface_is_unknown() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 10.20.0.0/24}
            clusters:
              lab: {loadBalancer: cilium}
            nodes:
              n1: {segment: lan, addresses: 10.20.0.11}
            loadBalancerPools:
              pool: {ranges: 10.20.0.200-210, announce: {l2: {interfaces: eth7}}}
            """);

    assertThat(judged.lines()).isEmpty();
  }

  @Test
  void a_node_elsewhere_that_has_a_link_of_the_name_is_elected_too()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 10.20.0.0/24}
            clusters:
              lab: {loadBalancer: metallb}
            nodes:
              home: {interfaces: {eth0: {segment: lan, addresses: 10.20.0.11}}}
              cloud: {interfaces: {eth0: {segment: internet, addresses: dhcp}}}
            loadBalancerPools:
              pool: {ranges: 10.20.0.200-210, announce: {l2: {interfaces: eth0}}}
            """);

    assertThat(judged.subjects(524)).containsExactly("pool announce");
  }

  @Test
  void a_virtual_ip_on_a_link_that_nobody_has_never_comes_up() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            TWO_NETWORKS.formatted("metallb", "10.20.0.200-210", "{}")
                + "virtualIps:\n  api: {addresses: 10.20.0.10, link: ens18}\n");

    assertThat(judged.subjects(501)).containsExactly("api addresses.0");
    assertThat(judged.of(501).getFirst().message()).contains("n1, n2 and n3 do not have");
  }

  @Test
  void a_virtual_ip_may_name_a_talos_alias_or_a_kernel_name_that_the_drawing_replaces()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 10.20.0.0/24}
            clusters:
              lab: {}
            nodes:
              n1: {type: controlplane, interfaces: {net0: {selector: {driver: igc}, segment: lan, addresses: 10.20.0.11}}}
              n2: {type: controlplane, interfaces: {net0: {selector: {driver: igc}, segment: lan, addresses: 10.20.0.12}}}
              n3: {type: controlplane, interfaces: {net0: {selector: {driver: igc}, segment: lan, addresses: 10.20.0.13}}}
            virtualIps:
              by-alias: {addresses: 10.20.0.9, link: net0}
              by-kernel: {addresses: 10.20.0.10, link: eth0}
            """);

    assertThat(judged.lines()).isEmpty();
  }

  @Test
  void a_service_that_names_no_pool_pins_an_address_of_some_pool() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters:
              lab: {loadBalancer: cilium}
            loadBalancerPools:
              one: {ranges: 10.20.0.200-210}
              two: {ranges: 10.20.0.220-229}
            services:
              inside: {type: LoadBalancer, addresses: 10.20.0.225, ports: 80}
              outside: {type: LoadBalancer, addresses: 10.20.0.215, ports: 80}
              cluster-ip: {type: ClusterIP, addresses: 10.43.0.10, ports: 80}
              tailscale: {type: LoadBalancer, class: tailscale, addresses: 100.64.0.9, ports: 80}
            """);

    assertThat(judged.subjects(508)).containsExactly("outside addresses.0");
  }

  @Test
  void a_service_without_pool_counts_against_the_only_one() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters:
              lab: {loadBalancer: metallb}
            loadBalancerPools:
              pool: {ranges: 10.20.0.200/31}
            services:
              one: {type: LoadBalancer, ports: 80}
              two: {type: LoadBalancer, ports: 80}
              three: {type: LoadBalancer, ports: 80}
            """);

    assertThat(judged.subjects(509)).containsExactly("pool ranges");
  }

  @Test
  void a_pool_without_any_address_is_exhausted_by_the_first() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters:
              lab: {loadBalancer: cilium}
            loadBalancerPools:
              pool: {ranges: none}
            gateways:
              web: {pool: pool}
            """);

    assertThat(judged.subjects(509)).containsExactly("pool ranges");
  }

  @Test
  void old_cilium_keeps_both_ends_of_a_prefix() throws UnreadableFileException {
    String pool =
        """
        clusters:
          lab: {cni: {kind: cilium, version: %s}, loadBalancer: cilium}
        loadBalancerPools:
          pool: {ranges: 10.20.0.200/30}
        services:
          one: {type: LoadBalancer, ports: 80}
          two: {type: LoadBalancer, ports: 80}
          three: {type: LoadBalancer, ports: 80}
        """;

    assertThat(Judged.ofSections(pool.formatted("1.15.6")).of(509)).hasSize(1);
    assertThat(Judged.ofSections(pool.formatted("1.16.0")).of(509)).isEmpty();
  }

  @Test
  void clusters_on_one_segment_cannot_pin_one_address() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 10.20.0.0/24}
            clusters:
              one: {}
              two: {}
            nodes:
              n1: {cluster: one, segment: lan, addresses: 10.20.0.11}
              n2: {cluster: two, segment: lan, addresses: 10.20.0.12}
            services:
              a: {cluster: one, type: LoadBalancer, addresses: 10.20.0.200, ports: 80}
              b: {cluster: two, type: LoadBalancer, addresses: 10.20.0.200, ports: 81}
            """);

    assertThat(judged.subjects(530)).containsExactly("b addresses.0");
  }

  @Test
  void cilium_that_replaces_no_kube_proxy_announces_nothing_on_layer_2()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters:
              lab: {cni: {kind: cilium, values: {kubeProxyReplacement: false}}, loadBalancer: cilium}
            loadBalancerPools:
              pool: {ranges: 10.20.0.200-210, announce: l2}
            """);

    assertThat(judged.of(529).getFirst().message()).contains("kubeProxyReplacement: false");
  }

  @Test
  void cilium_as_a_plugin_beside_metallb_is_no_second_implementation()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters:
              lab: {cni: cilium, loadBalancer: metallb}
            loadBalancerPools:
              pool: {ranges: 10.20.0.200-210, announce: l2}
            """);

    assertThat(judged.lines()).isEmpty();
  }

  @Test
  void a_peer_at_the_other_end_of_a_tunnel_is_near() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 10.20.0.0/24}
              far: {subnets: 10.40.0.0/24}
            devices:
              router:
                kind: router
                bgp: {asn: 64513}
                interfaces:
                  lan: {segment: far, addresses: 10.40.0.1}
                  wg0: {tunnel: mesh, addresses: 10.50.0.1}
            clusters:
              lab: {bgp: {asn: 64514, peers: router/wg0}}
            nodes:
              n1:
                interfaces:
                  eth0: {segment: lan, addresses: 10.20.0.11}
                  wg0: {tunnel: mesh, addresses: 10.50.0.11}
            tunnels:
              mesh: {kind: wireguard, subnets: 10.50.0.0/24}
            """);

    assertThat(judged.of(533)).isEmpty();
  }

  @Test
  void a_peer_outside_the_drawing_must_be_on_a_link_too() throws UnreadableFileException {
    String network =
        """
        segments:
          lan: {subnets: [10.20.0.0/24, 'fd00:20::/64']}
        clusters:
          lab: {bgp: {asn: 64514, peers: [%s]}}
        nodes:
          n1: {segment: lan, addresses: [10.20.0.11, 'fd00:20::11']}
        """;

    assertThat(Judged.ofSections(network.formatted("10.20.0.1, 'fd00:20::1'")).of(533)).isEmpty();
    assertThat(Judged.ofSections(network.formatted("10.21.0.1, 'fd00:21::1'")).subjects(533))
        .containsExactly("lab bgp.0.peers.0", "lab bgp.0.peers.1");
  }

  @Test
  void pods_that_are_not_stated_are_where_talos_puts_them() throws UnreadableFileException {
    String cluster =
        "clusters: {lab: {cni: {kind: cilium, values: {ipam: {mode: %s}, routingMode: native, ipv4NativeRoutingCIDR: %s}}}}\n";

    assertThat(Judged.ofSections(cluster.formatted("kubernetes", "10.42.0.0/16")).of(527))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.message()).contains("10.244.0.0/16 (Talos's default)"));
    assertThat(Judged.ofSections(cluster.formatted("kubernetes", "10.244.0.0/16")).of(527))
        .isEmpty();
    assertThat(Judged.ofSections(cluster.formatted("cluster-pool", "10.42.0.0/16")).of(527))
        .isEmpty();
    assertThat(Judged.ofSections(cluster.formatted("multi-pool", "10.42.0.0/16")).of(527))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{asn: 64513} | {} | 1",
        "{asn: 64513} | {asn: 64514} | 1",
        "{asn: 64513, peers: other} | {asn: 64514} | 1",
        "{asn: 64513} | {asn: 64514, peers: router} | 0",
        "{asn: 64513, peers: lab} | {} | 0",
        "{asn: 64513, peers: n1} | {} | 0",
        "{asn: 64513, peers: 10.20.0.11} | {asn: 64514} | 0",
        "{asn: 64513, listen: lan} | {asn: 64514} | 0"
      })
  void somebody_states_the_session_by_which_a_pool_is_announced(
      String router, String cluster, int problems) throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: 10.20.0.0/24}}
            devices:
              router: {kind: router, segment: lan, addresses: 10.20.0.1, bgp: %s}
              other: {kind: router, segment: lan, addresses: 10.20.0.2}
            clusters: {lab: {bgp: %s, loadBalancer: cilium}}
            nodes: {n1: {segment: lan, addresses: 10.20.0.11}}
            loadBalancerPools: {pool: {ranges: 10.99.0.0/24, announce: bgp}}
            """
                .formatted(router, cluster.equals("{}") ? "[]" : cluster));

    assertThat(judged.of(519)).hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{tier: inner} | matchLabels: {tier: iner} | 1",
        "{tier: inner} | matchLabels: {tier: inner} | 0",
        "{} | matchLabels: {tier: iner} | 0",
        "{} | matchLabels: {io.kubernetes.service.namespace: other} | 1",
        "{tier: inner} | matchExpressions: [{key: tier, operator: NotIn, values: [inner]}] | 1",
        "{tier: inner} | '' | 0"
      })
  void some_pool_serves_each_service_that_asks_its_cluster(
      String labels, String selector, int problems) throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters: {lab: {loadBalancer: cilium}}
            loadBalancerPools:
              pool: {ranges: 10.99.0.0/28, serviceSelector: {%s}}
              edge: {ranges: 10.99.1.0/28, serviceSelector: {matchLabels: {tier: edge, io.kubernetes.service.namespace: edge}}}
            services:
              shop: {namespace: shop, type: LoadBalancer, labels: %s}
              own: {namespace: shop, type: ClusterIP, labels: %s}
            """
                .formatted(selector, labels, labels));

    assertThat(judged.subjects(515)).hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "announce: l2 | announce: l2 | 0",
        "announce: l2 | '' | 1",
        "'' | '' | 0",
        "announce: bgp | loadBalancer: cilium | 0"
      })
  void a_pool_says_how_it_is_announced_where_all_others_do(
      String first, String second, int problems) throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters: {lab: {loadBalancer: metallb}}
            loadBalancerPools:
              one: {ranges: 10.99.0.0/28, %s}
              two: {ranges: 10.99.1.0/28, %s}
            """
                .formatted(first, second));

    assertThat(judged.of(529)).hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 10.99.0.0/28 | 1",
        "'' | 10.244.7.0/28 | 1",
        "'' | 10.112.0.0/28 | 0",
        "serviceSubnets: 10.43.0.0/16 | 10.99.0.0/28 | 0",
        "serviceSubnets: 'fd00:43::/112' | 'fd00:43::10-1f' | 1"
      })
  void a_pool_stays_out_of_what_talos_gives_to_pods_and_services(
      String settings, String range, int problems) throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters: {lab: {loadBalancer: cilium, %s}}
            loadBalancerPools: {pool: {ranges: %s}}
            """
                .formatted(settings, range));

    assertThat(judged.of(503)).hasSize(problems);
  }

  @Test
  void pods_on_the_network_of_the_nodes_are_not_told_of_each_pool_again()
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: 10.42.7.0/24}}
            clusters: {lab: {loadBalancer: cilium, podSubnets: 10.42.0.0/16}}
            nodes: {n1: {segment: lan, addresses: 10.42.7.11}}
            loadBalancerPools: {pool: {ranges: 10.42.7.200-210, announce: l2}}
            """);

    assertThat(judged.of(405)).hasSize(1);
    assertThat(judged.of(503)).isEmpty();
  }
}
