package io.groundplan.export.cilium;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ArtifactTree;
import io.groundplan.export.Examples;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CiliumExporterTest {

  private static final String CLUSTER = "clusters: {test: {loadBalancer: cilium}}\n";

  @Test
  void a_topology_without_cilium_gets_no_file() {
    ArtifactTree tree =
        export("clusters: {test: {}}\nloadBalancerPools: {p: {ranges: 192.0.2.9}}\n");

    assertThat(tree.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'1.17', cilium.io/v2alpha1", "'1.18', cilium.io/v2", "v1.20.1, cilium.io/v2"})
  void pools_are_stable_since_1_18(String version, String apiVersion) {
    String networks =
        networks(
            export(
                """
                clusters: {test: {cni: {kind: cilium, version: %s}, loadBalancer: cilium}}
                loadBalancerPools: {p: {ranges: 192.0.2.0/28}}
                """
                    .formatted(version)));

    assertThat(networks)
        .contains("apiVersion: " + apiVersion + "\nkind: CiliumLoadBalancerIPPool")
        .contains("- cidr: 192.0.2.0/28");
  }

  @Test
  void a_pool_that_nobody_announces_has_no_policy() {
    String networks =
        networks(export(CLUSTER + "loadBalancerPools: {p: {ranges: 192.0.2.80-85}}\n"));

    assertThat(networks)
        .contains("start: 192.0.2.80", "stop: 192.0.2.85")
        .doesNotContain("L2AnnouncementPolicy");
  }

  @Test
  void a_planned_pool_is_not_exported() {
    ArtifactTree tree =
        export(CLUSTER + "loadBalancerPools: {p: {ranges: 192.0.2.9, status: planned}}\n");

    assertThat(tree.isEmpty()).isTrue();
  }

  @Test
  void a_link_name_is_anchored_and_a_pattern_kept() {
    String networks =
        networks(
            export(
                CLUSTER
                    + """
                    loadBalancerPools:
                      p: {ranges: 192.0.2.9, announce: {l2: {interfaces: [eth0.20, 'enp[0-9]+']}}}
                    """));

    assertThat(networks).contains("- ^eth0\\.20$\n", "- enp[0-9]+\n");
  }

  @Test
  void pools_announced_alike_share_a_policy() {
    String networks =
        networks(
            export(
                CLUSTER
                    + """
                    loadBalancerPools:
                      a: {ranges: 192.0.2.1, announce: l2}
                      b: {ranges: 192.0.2.2, announce: l2}
                      c: {ranges: 192.0.2.3, announce: {l2: {nodes: worker}}}
                    """));

    assertThat(networks.split("kind: CiliumL2AnnouncementPolicy", -1)).hasSize(3);
  }

  @Test
  void the_owners_spec_wins() {
    String networks =
        networks(
            export(
                CLUSTER + "loadBalancerPools: {p: {ranges: 192.0.2.9, spec: {disabled: true}}}\n"));

    assertThat(networks).contains("disabled: true");
  }

  @Test
  void a_peer_outside_the_drawing_may_have_any_autonomous_system() {
    String networks =
        networks(
            export(
                """
                clusters: {test: {loadBalancer: cilium, bgp: {asn: 64512, peers: '2001:db8::1'}}}
                loadBalancerPools: {p: {ranges: 192.0.2.9, announce: bgp}}
                """));

    assertThat(networks)
        .contains("name: peer-2001-db8--1\n", "peerAddress: 2001:db8::1")
        .doesNotContain("peerASN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{loadBalancer: cilium} | has no bgp",
        "{loadBalancer: cilium, bgp: {asn: 64512}} | No BGP peer",
        "{loadBalancer: cilium, bgp: {peers: 192.0.2.1}} | has no asn"
      })
  void bgp_that_nobody_describes_is_refused(String cluster, String message) {
    List<Refusal> refusals =
        new CiliumExporter()
            .refusals(
                Examples.parse(
                    "clusters: {test: %s}\n".formatted(cluster)
                        + "loadBalancerPools: {p: {ranges: 192.0.2.9, announce: bgp}}\n"),
                ExportOptions.of("test.topology.yaml"));

    assertThat(refusals)
        .anySatisfy(refusal -> assertThat(refusal.message()).contains(message.strip()));
  }

  @Test
  void stated_values_win_over_what_talos_needs() {
    String values =
        values(
            export(
                """
                clusters:
                  test:
                    podSubnets: 10.42.0.0/16
                    kubeProxy: false
                    kubePrism: 7446
                    cni:
                      kind: cilium
                      values: {ipam: {mode: multi-pool}, routingMode: native, hubble: null, MTU: 1400}
                """));

    assertThat(values)
        .contains("ipam:\n  mode: multi-pool\n")
        .contains("kubeProxyReplacement: true\nk8sServiceHost: localhost\nk8sServicePort: 7446\n")
        .contains("ipv4NativeRoutingCIDR: 10.42.0.0/16\n")
        .contains("hubble: null\n", "MTU: 1400\n", "hostRoot: /sys/fs/cgroup\n");
  }

  @Test
  void what_nobody_said_of_kube_proxy_is_not_guessed() {
    String values =
        values(
            export("clusters: {test: {cni: {kind: cilium, values: {debug: {enabled: true}}}}}\n"));

    assertThat(values).doesNotContain("kubeProxyReplacement", "k8sServiceHost");
  }

  @Test
  void without_stated_values_there_is_no_values_file() {
    ArtifactTree tree = export("clusters: {test: {cni: cilium}}\n");

    assertThat(tree.isEmpty()).isTrue();
  }

  private static ArtifactTree export(String yaml) {
    return new CiliumExporter()
        .export(Examples.parse(yaml), ExportOptions.of("test.topology.yaml"));
  }

  private static String networks(ArtifactTree tree) {
    return file(tree, "kubernetes/cilium/networks.yaml");
  }

  private static String values(ArtifactTree tree) {
    return file(tree, "kubernetes/cilium/values.yaml");
  }

  private static String file(ArtifactTree tree, String path) {
    return tree.find(ArtifactPath.parse(path)).orElseThrow().text();
  }
}
