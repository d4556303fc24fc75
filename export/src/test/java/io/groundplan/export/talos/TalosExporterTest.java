package io.groundplan.export.talos;

import static io.groundplan.export.talos.Exported.LAN;
import static io.groundplan.export.talos.Exported.export;
import static io.groundplan.export.talos.Exported.file;
import static io.groundplan.export.talos.Exported.paths;
import static io.groundplan.export.talos.Exported.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.ArtifactTree;
import org.junit.jupiter.api.Test;

class TalosExporterTest {

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
}
