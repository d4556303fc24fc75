package io.groundplan.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.talos.TalosExporter;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.ValidTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is written of the same topology for tools that keep it otherwise. */
class ProfilesTest {

  private static final Path KEPT =
      Examples.root().resolve("export/src/test/resources/io/groundplan/export/profiles/kept");

  private static final String LAB =
      """
      segments: {lan: {subnets: 192.0.2.0/24}}
      clusters: {lab: {talos: 1.13.2, kubernetes: 1.36.3, endpoint: api.example}}
      nodes: {cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.11, install: {disk: /dev/sda}}}
      """;

  private static final String BONDED =
      """
      export: {singleLinkBonds: true}
      segments: {lan: {subnets: 192.0.2.0/24}, dmz: {vlan: 20}}
      clusters: {lab: {talos: 1.13.2, kubernetes: 1.36.3, endpoint: api.example}}
      nodes:
        cp-1:
          type: controlplane
          interfaces:
            lan0: {segment: lan, mac: '02:00:00:00:00:01', addresses: 192.0.2.11}
            lan0.20: {segment: dmz, addresses: dhcp}
      """;

  /** The keys of talhelper 3.1.16 that may stand at the top. */
  private static final Set<String> TALCONFIG =
      Set.of(
          "clusterName",
          "talosVersion",
          "kubernetesVersion",
          "endpoint",
          "domain",
          "allowSchedulingOnControlPlanes",
          "additionalApiServerCertSans",
          "clusterPodNets",
          "clusterSvcNets",
          "cniConfig",
          "patches",
          "nodes",
          "controlPlane",
          "worker");

  /** Those of nodes. */
  private static final Set<String> NODE =
      Set.of(
          "hostname",
          "ipAddress",
          "controlPlane",
          "installDisk",
          "installDiskSelector",
          "machineSpec",
          "talosImageURL",
          "schematic",
          "certSANs",
          "nodeLabels",
          "nodeAnnotations",
          "nodeTaints",
          "nameservers",
          "disableSearchDomain",
          "networkInterfaces",
          "patches");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"matherlynet, topf", "ragas, topf", "matherlynet, talhelper", "nuc, talhelper"})
  void an_example(String name, String profile) throws IOException {
    write(Examples.read(name), profile);

    new KeptFolder(KEPT.resolve(name + "-" + profile)).check(folder);
  }

  @ParameterizedTest
  @CsvSource({"1.13, topf", "1.13, talhelper", "legacy, talhelper"})
  void everything(String style, String profile) throws IOException {
    write(Examples.styled("talos/everything", style), profile);

    new KeptFolder(KEPT.resolve("everything-" + style + "-" + profile)).check(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "topf | nodes: {n: {}} | none is drawn",
        "talhelper | nodes: {n: {}} | none is drawn",
        "talhelper | clusters: {c: {}} ; nodes: {n: {}} | state their type",
        "talhelper | clusters: {c: {talos: 1.14.0}} ; nodes: {n: {type: worker}} | as a preview",
        "talhelper | clusters: {c: {talos: 1.12.0, configStyle: legacy}} ; nodes: {n: {type: worker}}"
            + " | in the style of 1.12, not of legacy",
        "topf | clusters: {c: {}} ; nodes: {n: {}} | state their type",
        "topf | clusters: {c: {talos: 1.13.2, configStyle: legacy}} ; nodes: {n: {type: worker}}"
            + " | in the style of 1.13, not of legacy",
        "topf | clusters: {c: {talos: 1.14.0, configStyle: '1.13'}} ; nodes: {n: {type: worker}}"
            + " | in the style of 1.14, not of 1.13",
        "topf | clusters: {c: {}} ; nodes: {n: {type: worker, patches: [a.yaml, b.yaml]}}"
            + " | move a.yaml, b.yaml into its folders",
        "topf | clusters: {c: {}} ; nodes: {n: {type: worker}} ; "
            + "export: {paths: {talos/node: nodes}} | would not find nodes/n/20-network.yaml"
      })
  void what_a_tool_cannot_keep_is_refused(String profile, String topology, String message) {
    List<Refusal> refusals = refusals(topology.replace(" ; ", "\n") + "\n", profile);

    assertThat(refusals)
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains(message));
  }

  @ParameterizedTest
  @CsvSource({"topf, 1.12", "topf, 1.13", "talhelper, 1.12", "talhelper, 1.13"})
  void styles_whose_bases_are_alike_are_written_for_either(String profile, String style) {
    String topology =
        LAB.replace("talos: 1.13.2", "talos: 1.13.2, configStyle: '%s'".formatted(style));

    assertThat(refusals(topology, profile)).isEmpty();
  }

  @Test
  void topf_finds_its_folders_when_its_file_stands_elsewhere() {
    ArtifactTree tree =
        export("export: {paths: {talos: infra/talos, talos/topf.yaml: topf.yaml}}\n" + LAB, "topf");

    assertThat(text(tree, "topf.yaml")).contains("patchesDir: infra/talos\n");
    assertThat(text(tree, "infra/talos/node/cp-1/20-network.yaml")).contains("hostname: cp-1");
  }

  @ParameterizedTest
  @CsvSource({"matherlynet", "nuc", "ragas", "enigma", "proxmox", "proxmox-future"})
  void talconfig_has_no_key_that_talhelper_does_not_know(String name) {
    String text = text(export(Examples.read(name), "talhelper"), "talos/talconfig.yaml");

    Map<?, ?> talconfig = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    assertThat(TALCONFIG).containsAll(keys(talconfig));
    assertThat(keys(talconfig)).contains("clusterName", "kubernetesVersion", "endpoint", "nodes");
    assertThat((List<?>) talconfig.get("nodes"))
        .allSatisfy(node -> assertThat(NODE).containsAll(keys(node)))
        .allSatisfy(node -> assertThat(keys(node)).contains("hostname", "ipAddress"));
    Stream.of("controlPlane", "worker")
        .map(talconfig::get)
        .filter(Objects::nonNull)
        .forEach(role -> assertThat(NODE).containsAll(keys(role)));
  }

  @Test
  void talhelper_needs_the_disk_that_others_of_the_cluster_state() {
    TalosExporter exporter = new TalosExporter();

    assertThat(exporter.blockedBy(ExportProfile.TALHELPER)).contains(RuleCode.of(421));
    assertThat(exporter.blockedBy(ExportProfile.PLAIN)).doesNotContain(RuleCode.of(421));
  }

  @Test
  void what_the_topology_leaves_open_comes_from_the_environment_of_talhelper() {
    String topology =
        "clusters: {lab: {talos: '1.13'}}\nnodes: {n-1: {type: worker, addresses: dhcp}}\n";

    String text = text(export(topology, "talhelper"), "talos/talconfig.yaml");

    assertThat(text)
        .contains("talosVersion: ${talosVersion}\n", "kubernetesVersion: ${kubernetesVersion}\n")
        .contains("endpoint: ${endpoint}\n", "ipAddress: ${N_1_ADDRESS}\n")
        .contains("installDisk: ${installDisk}\n", "# What is in braces comes from talenv.yaml");
  }

  @Test
  void links_that_talhelper_would_change_stay_documents() {
    String named =
        LAB.replace(
            "segment: lan, addresses: 192.0.2.11",
            "interfaces: {lan0: {segment: lan, mac: '02:00:00:00:00:01', addresses: 192.0.2.11}}");

    ArtifactTree tree = export(named, "talhelper");

    assertThat(text(tree, "talos/talconfig.yaml")).doesNotContain("networkInterfaces");
    assertThat(text(tree, "talos/patches/cp-1/network.yaml"))
        .contains("kind: LinkAliasConfig\nname: lan0\n", "address: 192.0.2.11/24");
  }

  @Test
  void labels_of_a_control_plane_do_not_replace_those_of_talos() {
    String labelled = LAB.replace("type: controlplane,", "type: controlplane, labels: {a: b},");

    ArtifactTree tree = export(labelled, "talhelper");

    assertThat(text(tree, "talos/talconfig.yaml")).doesNotContain("nodeLabels");
    assertThat(text(tree, "talos/patches/cp-1/machine.yaml")).contains("nodeLabels:\n    a: b\n");
  }

  @Test
  void an_image_of_the_release_is_named_without_its_tag() {
    String image = "factory.talos.dev/metal-installer/3765";
    String topology =
        LAB.replace("disk: /dev/sda", "disk: /dev/sda, image: '%s:TAG'".formatted(image));

    ArtifactTree same = export(topology.replace("TAG", "v1.13.2"), "talhelper");
    ArtifactTree other = export(topology.replace("TAG", "v1.13.1"), "talhelper");

    assertThat(text(same, "talos/talconfig.yaml")).contains("talosImageURL: " + image + "\n");
    assertThat(text(other, "talos/talconfig.yaml")).doesNotContain(image);
    assertThat(text(other, "talos/patches/cp-1/machine.yaml")).contains(image + ":v1.13.1");
  }

  @Test
  void a_node_that_is_called_like_a_scope_has_a_folder_of_its_own() {
    ArtifactTree tree =
        export(LAB.replace("cp-1: {", "cp-1: {hostname: global, labels: {a: b}, "), "talhelper");

    assertThat(text(tree, "talos/patches/cp-1/machine.yaml")).contains("a: b");
  }

  @Test
  void patches_are_named_from_where_the_talconfig_stands() {
    String moved =
        "export: {paths: {talos/patches/controller: shared, talos: k/talos}}\n"
            + LAB.replace("endpoint:", "cni: cilium, kubeProxy: false, endpoint:")
                .replace("install:", "patches: [own.yaml], labels: {a: b}, install:");

    ArtifactTree tree = export(moved, "talhelper");

    assertThat(text(tree, "k/talos/talconfig.yaml"))
        .contains("- \"@../../shared/cluster.yaml\"\n")
        .contains("- \"@./patches/cp-1/machine.yaml\"\n      - \"@../../own.yaml\"\n");
    assertThat(text(tree, "shared/cluster.yaml")).contains("proxy:");
  }

  @ParameterizedTest
  @CsvSource({"plain, talos/patches/nodes/cp-1.yaml", "topf, talos/node/cp-1/20-network.yaml"})
  void a_selected_link_may_become_the_only_member_of_a_bond(String profile, String file) {
    ArtifactTree tree = export(BONDED, profile);

    assertThat(text(tree, file))
        .contains("kind: LinkAliasConfig\nname: lan0\n")
        .contains("kind: BondConfig\nname: bond0\nlinks:\n  - lan0\nbondMode: active-backup\n")
        .contains("address: 192.0.2.11/24")
        .contains("kind: VLANConfig\nname: bond0.20\nvlanID: 20\nparent: bond0\n")
        .contains("kind: DHCPv4Config\nname: bond0.20\n")
        .doesNotContain("kind: LinkConfig\nname: lan0");
  }

  @Test
  void talhelper_makes_the_bond_of_a_link_without_a_name() {
    String topology =
        "export: {singleLinkBonds: true}\n"
            + LAB.replace("segment: lan,", "segment: lan, mac: '02:00:00:00:00:01',");

    String text = text(export(topology, "talhelper"), "talos/talconfig.yaml");

    assertThat(text)
        .contains("- interface: bond0\n        bond:\n          deviceSelectors:\n")
        .contains(
            "            - permanentAddr: \"02:00:00:00:00:01\"\n          mode: active-backup\n");
  }

  @Test
  void bonds_of_one_link_need_aliases() {
    String older = BONDED.replace("talos: 1.13.2", "talos: 1.11.6");

    assertThat(refusals(older, "plain"))
        .anySatisfy(
            refusal -> assertThat(refusal.message()).contains("singleLinkBonds needs aliases"));
  }

  private static List<String> keys(Object map) {
    return ((Map<?, ?>) map).keySet().stream().map(String::valueOf).toList();
  }

  private static String text(ArtifactTree tree, String path) {
    return tree.find(ArtifactPath.parse(path)).orElseThrow().text();
  }

  private static List<Refusal> refusals(String yaml, String profile) {
    ValidTopology topology = Examples.parse(yaml);
    return new TalosExporter().refusals(topology, options(topology, profile));
  }

  private static ArtifactTree export(String yaml, String profile) {
    return export(Examples.parse(yaml), profile);
  }

  private static ArtifactTree export(ValidTopology topology, String profile) {
    ExportOptions options = options(topology, profile);
    return options.paths().of(new TalosExporter().export(topology, options));
  }

  private static ExportOptions options(ValidTopology topology, String profile) {
    return ExportOptions.of(
        "test.topology.yaml",
        ExportProfile.ofWord(profile),
        topology.topology().exportSettings(),
        DiagramLayout.EMPTY);
  }

  private void write(ValidTopology topology, String profile) throws IOException {
    for (ArtifactFile file : export(topology, profile).files()) {
      Path path = folder.resolve(file.path().toString());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    }
  }
}
