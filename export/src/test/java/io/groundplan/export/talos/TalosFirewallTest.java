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

class TalosFirewallTest {

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
}
