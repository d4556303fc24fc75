package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.UnreadableFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterScenariosTest {

  private static final String LAN = "segments: {lan: {subnets: 192.0.2.0/24}}\n";

  private static Judged cluster(String settings, String... nodes) throws UnreadableFileException {
    StringBuilder text = new StringBuilder(LAN + "clusters: {lab: {" + settings + "}}\nnodes:\n");
    for (int i = 0; i < nodes.length; i++) {
      text.append(
          "  node-%d: {segment: lan, addresses: 192.0.2.%d%s}\n"
              .formatted(i + 1, i + 11, nodes[i].isEmpty() ? "" : ", " + nodes[i]));
    }
    return Judged.ofSections(text.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "10.42.0.0/22, 0",
    "10.42.0.0/23, 1",
    "10.42.0.0/24, 1",
    "2001:db8:42::/63, 1",
    "2001:db8:42::/62, 0"
  })
  void three_nodes_need_three_shares_of_the_default_size(String pods, int problems)
      throws UnreadableFileException {
    Judged judged = cluster("podSubnets: '" + pods + "'", "", "", "");

    assertThat(judged.of(407)).hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource({"25, 0", "24, 1", "64, 1"})
  void a_stated_size_is_of_the_family_it_fits(int size, int problems)
      throws UnreadableFileException {
    Judged judged =
        cluster(
            "podSubnets: [10.42.0.0/23, '2001:db8:42::/56'], nodeCidrMaskSize: " + size,
            "",
            "",
            "");

    assertThat(judged.of(407)).hasSize(problems);
  }

  @Test
  void the_default_pod_prefix_has_shares_of_a_stated_size_too() throws UnreadableFileException {
    Judged judged = cluster("nodeCidrMaskSize: 16", "", "");

    assertThat(judged.subjects(407)).containsExactly("lab nodeCidrMaskSize");
  }

  @ParameterizedTest
  @ValueSource(strings = {"host: pve-2", "host: inner"})
  void a_host_without_which_a_majority_is_left_may_carry_two_of_five(String fifth)
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            devices:
              pve-1: {kind: hypervisor}
              pve-2: {kind: hypervisor}
              inner: {kind: hypervisor, host: pve-2}
            clusters: {lab: {}}
            nodes:
              cp-1: {type: controlplane, host: pve-1}
              cp-2: {type: controlplane, host: pve-1}
              cp-3: {type: controlplane}
              cp-4: {type: controlplane}
              cp-5: {type: controlplane, %s}
            """
                .formatted(fifth));

    assertThat(judged.of(415)).isEmpty();
  }

  @Test
  void hosts_that_run_each_other_are_walked_once() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            devices:
              pve-1: {kind: hypervisor, host: pve-2}
              pve-2: {kind: hypervisor, host: pve-1}
            clusters: {lab: {}}
            nodes:
              cp-1: {type: controlplane, host: pve-1}
              cp-2: {type: controlplane, host: pve-1}
              cp-3: {type: controlplane}
            """);

    assertThat(judged.of(415)).hasSize(2);
  }

  @Test
  void a_host_may_be_inherited() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            devices: {pve: {kind: hypervisor}}
            clusters: {lab: {nodeDefaults: {controlplane: {host: pve}}}}
            nodes:
              cp-1: {type: controlplane}
              cp-2: {type: controlplane}
              cp-3: {type: controlplane}
            """);

    assertThat(judged.of(415)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "members: lab                 | 1",
        "members: node-1              | 1",
        "members: {node-1: {}}        | 1",
        "members: elsewhere           | 0",
        "members: lab, status: planned| 0"
      })
  void kubespan_means_the_nodes_of_a_cluster_in_several_ways(String members, int problems)
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            LAN
                + """
                devices: {elsewhere: {segment: lan, addresses: 192.0.2.5}}
                clusters: {lab: {discovery: false}}
                nodes: {node-1: {segment: lan, addresses: 192.0.2.11}}
                tunnels: {mesh: {kind: kubespan, %s}}
                """
                    .formatted(members));

    assertThat(judged.of(416)).hasSize(problems);
  }

  @Test
  void another_tunnel_needs_no_discovery() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters: {lab: {discovery: false}}
            nodes: {node-1: {}}
            tunnels: {mesh: {kind: wireguard, members: node-1}}
            """);

    assertThat(judged.of(416)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kubePrism: true  | localhost | 7445 | 0",
        "kubePrism: 7446  | localhost | 7445 | 1",
        "kubePrism: false | 127.0.0.1 | 7445 | 1",
        "coreDns: true    | localhost | 7446 | 1",
        "coreDns: true    | 192.0.2.1 | 7446 | 0",
        "coreDns: true    | localhost | '\"${PORT}\"' | 0"
      })
  void cilium_and_kubeprism_have_one_port(String setting, String host, String port, int problems)
      throws UnreadableFileException {
    Judged judged =
        cluster(
            "%s, kubeProxy: false, cni: {kind: cilium, values: {k8sServiceHost: %s, k8sServicePort: %s}}"
                .formatted(setting, host, port));

    assertThat(judged.of(417)).hasSize(problems);
  }

  @Test
  void beside_kube_proxy_cilium_needs_no_kubeprism() throws UnreadableFileException {
    Judged judged = cluster("kubePrism: false, cni: cilium", "");

    assertThat(judged.of(417)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: controlplane, status: offline | type: controlplane | type: controlplane | 0",
        "type: controlplane, status: offline | type: controlplane | type: worker       | 1",
        "type: controlplane, status: offline | type: controlplane | site: hut          | 0",
        "status: offline                     | type: controlplane | type: controlplane | 0",
        "type: controlplane, status: offline | type: controlplane, status: offline | status: offline | 1"
      })
  void a_majority_of_the_known_control_planes_is_in_service(
      String first, String second, String third, int problems) throws UnreadableFileException {
    Judged judged = cluster("", first, second, third);

    assertThat(judged.of(420)).hasSize(problems);
  }

  @Test
  void each_cluster_has_its_own_majority() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters: {lab: {}, prod: {}}
            nodes:
              lab-1: {cluster: lab, type: controlplane, status: offline}
              prod-1: {cluster: prod, type: controlplane}
              prod-2: {cluster: prod, type: controlplane}
              prod-3: {cluster: prod, type: controlplane}
            """);

    assertThat(judged.subjects(420)).containsExactly("lab");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "allowSchedulingOnControlPlanes: false | type: controlplane | type: worker | 1",
        "allowSchedulingOnControlPlanes: true  | type: controlplane | type: worker | 0",
        "allowSchedulingOnControlPlanes: false | type: worker       | type: worker | 0",
        "allowSchedulingOnControlPlanes: false | type: worker       | site: hut    | 0",
        "coreDns: true                         | type: controlplane | type: worker | 0"
      })
  void two_nodes_take_workloads(String setting, String first, String second, int problems)
      throws UnreadableFileException {
    Judged judged = cluster(setting, first, second);

    assertThat(judged.of(425)).hasSize(problems);
  }

  @Test
  void a_taint_that_only_prefers_others_keeps_nobody_away() throws UnreadableFileException {
    Judged judged =
        cluster(
            "allowSchedulingOnControlPlanes: false",
            "type: worker, taints: {gpu: 'true:PreferNoSchedule'}",
            "type: worker, taints: {gpu: 'true:NoSchedule'}");

    assertThat(judged.subjects(425)).containsExactly("lab allowSchedulingOnControlPlanes");
    assertThat(judged.of(425).getFirst().message()).startsWith("Only node-1 of lab");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kubeProxyReplacement: true     | 1",
        "kubeProxyReplacement: 'strict' | 1",
        "kubeProxyReplacement: false    | 0",
        "kubeProxyReplacement: '${KPR}' | 0",
        "routingMode: native            | 0"
      })
  void kube_proxy_runs_by_default_beside_a_cilium_that_replaces_it(String values, int problems)
      throws UnreadableFileException {
    Judged judged = cluster("cni: {kind: cilium, values: {" + values + "}}", "");

    assertThat(judged.of(426)).hasSize(problems);
  }

  @Test
  void nodes_of_no_known_cluster_may_be_control_planes_of_either() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            devices: {pve: {kind: hypervisor}}
            clusters: {lab: {}, prod: {}}
            nodes:
              lab-1: {cluster: lab, type: controlplane, status: offline}
              prod-1: {cluster: prod, type: controlplane, host: pve}
              prod-2: {cluster: prod, type: controlplane, host: pve}
              somebody: {type: controlplane}
            """);

    assertThat(judged.of(401)).isEmpty();
    assertThat(judged.of(415)).isEmpty();
    assertThat(judged.of(420)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "node-2           | 1",
        "'node-2:6443'    | 1",
        "192.0.2.12       | 1",
        "node-1           | 0",
        "192.0.2.11       | 0",
        "192.0.2.13       | 1",
        "198.51.100.1     | 0",
        "api.example.net  | 0"
      })
  void an_api_server_answers_at_the_endpoint(String endpoint, int problems)
      throws UnreadableFileException {
    Judged judged = cluster("endpoint: '" + endpoint + "'", "type: controlplane", "type: worker");

    assertThat(judged.subjects(402)).hasSize(problems);
  }

  @Test
  void a_worker_that_forwards_to_a_control_plane_may_be_the_endpoint()
      throws UnreadableFileException {
    Judged judged =
        cluster(
            "endpoint: node-2",
            "type: controlplane",
            "type: worker, nat: {forwards: {api: {ports: 6443, to: node-1}}}");

    assertThat(judged.of(402)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.100.7.0/24  | 10.100.7.11  | 'coreDns: true'             | serviceSubnets",
        "10.244.7.0/24  | 10.244.7.11  | 'coreDns: true'             | podSubnets",
        "10.100.7.0/24  | 10.100.7.11  | serviceSubnets: 10.43.0.0/16 | ''",
        "10.244.7.0/24  | 10.244.7.11  | podSubnets: 10.42.0.0/16     | ''",
        "10.112.7.0/24  | 10.112.7.11  | 'coreDns: true'             | ''",
        "2001:db8:42:7::/64 | 2001:db8:42:7::11 | 'podSubnets: \"2001:db8:42::/48\"' | podSubnets.0",
        "192.0.2.0/24   | 192.0.2.11   | podSubnets: 10.100.0.0/16    | podSubnets.0"
      })
  void where_no_prefix_is_stated_the_default_of_talos_counts(
      String subnet, String address, String settings, String place) throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: "%s"}}
            clusters: {lab: {%s}}
            nodes: {node-1: {segment: lan, addresses: "%s"}}
            """
                .formatted(subnet, settings, address));

    assertThat(judged.subjects(405))
        .isEqualTo(place.isEmpty() ? List.of() : List.of("lab " + place));
  }

  @Test
  void a_mesh_inside_the_pods_is_reported_without_its_addresses() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            clusters: {lab: {podSubnets: 10.42.0.0/16}}
            nodes: {node-1: {}}
            tunnels: {mesh: {kind: wireguard, subnets: 10.42.9.0/24, members: node-1}}
            """);

    assertThat(judged.subjects(405)).containsExactly("lab podSubnets.0");
  }

  @ParameterizedTest
  @CsvSource({
    "alpha.lab.example.net, alpha.hut.example.net, 1",
    "alpha.lab.example.net, Alpha, 1",
    "alpha.lab.example.net, beta.lab.example.net, 0"
  })
  void the_domain_is_not_part_of_the_name_of_a_node(String first, String second, int problems)
      throws UnreadableFileException {
    Judged judged = cluster("", "hostname: " + first, "hostname: " + second);

    assertThat(judged.of(414)).hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource({"'[a1, a2]', 0", "'[a1, b1]', 1"})
  void the_members_of_a_virtual_ip_are_of_its_cluster(String members, int problems)
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments: {lan: {subnets: 'fd00:1::/64'}}
            clusters: {a: {}, b: {}}
            nodes:
              a1: {cluster: a, type: controlplane, segment: lan, addresses: 'fd00:1::11'}
              a2: {cluster: a, type: controlplane, segment: lan, addresses: 'fd00:1::12'}
              b1: {cluster: b, type: controlplane, segment: lan, addresses: 'fd00:1::21'}
            virtualIps:
              api: {cluster: a, addresses: 'fd00:1::10', members: %s}
            """
                .formatted(members));

    assertThat(judged.of(404)).hasSize(problems);
  }

  @Test
  void drawn_workers_that_take_nothing_do_not_leave_it_to_the_control_planes()
      throws UnreadableFileException {
    String tainted = "type: worker, taints: {gpu: 'true:NoSchedule'}";

    assertThat(cluster("", "type: controlplane", "type: worker", tainted).subjects(425))
        .containsExactly("lab allowSchedulingOnControlPlanes");
    assertThat(
            cluster("", "type: controlplane", "type: worker", "type: worker, status: offline")
                .of(425))
        .hasSize(1);
    assertThat(cluster("", "type: controlplane", "type: worker", "type: worker").of(425)).isEmpty();
    assertThat(cluster("", "type: controlplane", "type: worker").of(425)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "box | 'ports: {nfs: 2049}' | 1",
        "192.0.2.5 | 'ports: {nfs: 2049}' | 1",
        "192.0.2.5:8443 | 'ports: {api: 6443}' | 1",
        "box | 'ports: {api: 6443}' | 0",
        "box:8443 | 'ports: [8000-9000]' | 0",
        "box | '' | 0",
        "box | 'ports: {web: 80}, nat: {forwards: {api: {ports: 6443, to: node-1}}}' | 0"
      })
  void a_device_at_the_endpoint_serves_the_port(String endpoint, String offers, int problems)
      throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            LAN
                + """
                devices: {box: {segment: lan, addresses: 192.0.2.5, %s}}
                clusters: {lab: {endpoint: '%s'}}
                nodes: {node-1: {type: controlplane, segment: lan, addresses: 192.0.2.11}}
                """
                    .formatted(offers, endpoint));

    assertThat(judged.of(402)).hasSize(problems);
  }
}
