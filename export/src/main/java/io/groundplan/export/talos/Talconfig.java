package io.groundplan.export.talos;

import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.PlainFields;
import io.groundplan.export.PlainYaml;
import io.groundplan.export.YamlDocuments;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The file {@code talconfig.yaml} of talhelper 3.1 (pkg/config/config.go). What all nodes of a
 * machine type have alike stands once, under {@code controlPlane} or {@code worker}.
 */
final class Talconfig {

  private static final String SCHEMA =
      "yaml-language-server: $schema=https://raw.githubusercontent.com/budimanjojo/talhelper/master/pkg/config/schemas/talconfig.json";

  private final TalosContext context;
  private final Cluster cluster;
  private final List<TalhelperNode> nodes;
  private final TalhelperPatches patches;
  private final ExportOptions options;

  Talconfig(
      TalosContext context,
      Cluster cluster,
      List<TalhelperNode> nodes,
      TalhelperPatches patches,
      ExportOptions options) {
    this.context = context;
    this.cluster = cluster;
    this.nodes = List.copyOf(nodes);
    this.patches = patches;
    this.options = options;
  }

  /** What of the cluster's settings is left for patches. */
  static Patch rest(Patch patch) {
    Patch rest = patch;
    for (TalhelperKey key : taken(patch)) {
      rest = key.leaves(rest);
    }
    return rest;
  }

  /** A switch that is off is what talhelper takes for one that nobody set. */
  private static List<TalhelperKey> taken(Patch patch) {
    return TalhelperKey.OF_CLUSTER.stream()
        .filter(key ->
            key.in(patch).filter(value -> !value.equals(new PlainValue.Flag(false))).isPresent())
        .toList();
  }

  String text() {
    String body =
        TalhelperText.config(
            YamlDocuments.write("", List.of(PlainYaml.document(fields().toFields()))));
    List<String> header = new ArrayList<>(List.of(options.header(), SCHEMA));
    NodeLists.leftOut(context).ifPresent(header::add);
    if (body.contains("${")) {
      header.add(TalhelperText.PLACEHOLDERS);
    }
    return YamlDocuments.write(String.join("\n", header), List.of()) + body;
  }

  private PlainFields fields() {
    ToolVersions versions = new ToolVersions("talhelper", cluster);
    ClusterSettings settings = ClusterSettings.of(cluster, context);
    Patch stated = Patch.of(settings.everywhere()).plus(Patch.of(settings.controlPlane()));
    PlainFields fields =
        new PlainFields()
            .text("clusterName", cluster.exportedName())
            .text("talosVersion", versions.talos().orElse("${talosVersion}"))
            .text("kubernetesVersion", versions.kubernetes().orElse("${kubernetesVersion}"))
            .text("endpoint", new ClusterReach(context).kubernetes().orElse("${endpoint}"));
    taken(stated).forEach(key -> key.in(stated).ifPresent(value -> fields.value(key.key(), value)));
    if (!hasOwnPatches()) {
      fields.texts("patches", references(patches.ofAll()));
    }
    return fields
        .items("nodes", nodes.stream().map(this::node).toList())
        .fields("controlPlane", role(MachineType.CONTROLPLANE))
        .fields("worker", role(MachineType.WORKER));
  }

  /**
   * Those of the user come last. Talhelper applies patches for all nodes behind those of a node, so
   * where there are any, ours for all nodes stand among those of the machine type.
   */
  private boolean hasOwnPatches() {
    return nodes.stream().anyMatch(node -> !node.node().talos().patches().isEmpty());
  }

  private PlainValue.Fields node(TalhelperNode node) {
    MachineType type = node.node().type().orElseThrow();
    List<String> all = new ArrayList<>(references(patches.of(node.node())));
    node.node().talos().patches().forEach(own -> all.add("@" + own(own)));
    return node.identity()
        .all(TalhelperNode.beyond(node.settings(), shared(type)))
        .all(node.links().toFields())
        .texts("patches", all)
        .toFields();
  }

  private PlainValue.Fields shared(MachineType type) {
    return TalhelperNode.shared(
        nodes.stream()
            .filter(node -> node.node().type().orElseThrow() == type)
            .map(TalhelperNode::settings)
            .toList());
  }

  private PlainFields role(MachineType type) {
    boolean exists = nodes.stream().anyMatch(node -> node.node().type().orElseThrow() == type);
    Stream<ArtifactPath> all = hasOwnPatches() ? patches.ofAll().stream() : Stream.empty();
    return exists
        ? new PlainFields()
            .all(shared(type))
            .texts("patches", references(Stream.concat(all, patches.of(type).stream()).toList()))
        : new PlainFields();
  }

  private List<String> references(List<ArtifactPath> paths) {
    return paths.stream()
        .map(path -> options.paths().of(path).from(folder()))
        .map(path -> "@" + (path.startsWith("../") ? "" : "./") + path)
        .toList();
  }

  private List<String> folder() {
    return options.paths().of(TalhelperPatches.talconfig(context)).folder();
  }

  /** As seen from the folder of the export, which is that of the topology. */
  private String own(String path) {
    if (path.startsWith("/")) {
      return path;
    }
    return folder().isEmpty() ? "./" + path : "../".repeat(folder().size()) + path;
  }
}
