package io.groundplan.export.metallb;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.ArtifactPath;
import io.groundplan.export.Examples;
import io.groundplan.export.ExportOptions;
import org.junit.jupiter.api.Test;

class MetalLbExporterTest {

  @Test
  void objects_stand_in_the_namespace_that_metallb_watches() {
    assertThat(networks("metallb", "{ranges: 192.0.2.9}")).contains("namespace: metallb-system\n");
    assertThat(networks("{kind: metallb, namespace: elsewhere}", "{ranges: 192.0.2.9}"))
        .contains("namespace: elsewhere\n");
  }

  @Test
  void one_address_is_written_as_a_prefix_and_a_range_with_both_ends() {
    String networks = networks("metallb", "{ranges: [192.0.2.9, 192.0.2.80-85, '2001:db8::/120']}");

    assertThat(networks)
        .contains("- 192.0.2.9/32\n", "- 192.0.2.80-192.0.2.85\n", "- 2001:db8::/120\n");
  }

  @Test
  void an_announcement_by_the_nodes_of_a_segment_names_them() {
    String networks = networks("metallb", "{ranges: 192.0.2.9, announce: {l2: {nodes: lan}}}");

    assertThat(networks)
        .contains("kind: L2Advertisement", "ipAddressPools:\n    - p\n")
        .contains("kubernetes.io/hostname: here\n")
        .doesNotContain("away");
  }

  @Test
  void nobody_announces_from_a_segment_without_nodes() {
    String networks = networks("metallb", "{ranges: 192.0.2.9, announce: {l2: {nodes: empty}}}");

    assertThat(networks).contains("IPAddressPool").doesNotContain("L2Advertisement");
  }

  @Test
  void a_bgp_peer_of_unknown_autonomous_system_is_refused() {
    var refusals =
        new MetalLbExporter()
            .refusals(
                Examples.parse(
                    """
                    clusters: {test: {loadBalancer: metallb, bgp: {asn: 64512, peers: 192.0.2.1}}}
                    loadBalancerPools: {p: {ranges: 192.0.2.9, announce: bgp}}
                    """),
                ExportOptions.of("test.topology.yaml"));

    assertThat(refusals)
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains("peer-192-0-2-1"));
  }

  private static String networks(String implementation, String pool) {
    return new MetalLbExporter()
        .export(
            Examples.parse(
                """
                segments: {lan: {}, far: {}, empty: {}}
                clusters: {test: {loadBalancer: %s}}
                nodes: {here: {segment: lan}, away: {segment: far}}
                loadBalancerPools: {p: %s}
                """
                    .formatted(implementation, pool)),
            ExportOptions.of("test.topology.yaml"))
        .find(ArtifactPath.parse("kubernetes/metallb/networks.yaml"))
        .orElseThrow()
        .text();
  }
}
