package io.groundplan.export.talos;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.PlainFields;
import io.groundplan.export.PlainYaml;
import io.groundplan.export.YamlDocuments;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code topf.yaml}, and the schematics that it names.
 *
 * <p>What nobody states is a reference that topf has vals resolve: to a variable of the
 * environment.
 */
final class TopfFile {

  private final TalosContext context;
  private final Cluster cluster;
  private final ExportOptions options;
  private final NodeFiles names;

  TopfFile(TalosContext context, Cluster cluster, ExportOptions options) {
    this.context = context;
    this.cluster = cluster;
    this.options = options;
    this.names = new NodeFiles(context.nodes());
  }

  /** The text with references for topf in the place of placeholders. */
  static String filled(String text) {
    return text.replaceAll("\\$\\{([A-Z0-9_]+)}", "ref+envsubst://\\$$1");
  }

  String text() {
    ToolVersions versions = new ToolVersions("topf", cluster);
    PlainFields fields =
        new PlainFields()
            .text("clusterName", cluster.exportedName())
            .text(
                "clusterEndpoint",
                new ClusterReach(context).kubernetes().orElse(Placeholder.of("endpoint")))
            .text(
                "kubernetesVersion",
                versions.kubernetes().orElse(Placeholder.of("kubernetes-version")))
            .text("talosVersion", versions.talos().orElse(Placeholder.of("talos-version")))
            .text("patchesDir", patchesFolder())
            .items("nodes", NodeLists.of(context).stream().map(this::node).toList());
    List<String> header = new ArrayList<>(List.of(options.header()));
    NodeLists.leftOut(context).ifPresent(header::add);
    return filled(
        YamlDocuments.write(
            String.join("\n", header), List.of(PlainYaml.document(fields.toFields()))));
  }

  private ArtifactPath file() {
    return options.paths().of(context.scope().path("talos", "topf.yaml"));
  }

  /** Where the folders of the patches are, unless beside the file. */
  private Optional<String> patchesFolder() {
    ArtifactPath patches = options.paths().of(context.scope().path("talos"));
    return patches.segments().equals(file().folder())
        ? Optional.empty()
        : Optional.of(patches.from(file().folder()));
  }

  private PlainValue.Fields node(Node node) {
    PlainFields fields =
        new PlainFields()
            .text("host", names.name(node))
            .text("ip", new ClusterReach(context).of(node))
            .text("role", node.type().map(TopfFile::role));
    if (hasSchematic(node)) {
      fields.text("schematicId", "@" + options.paths().of(schematic(node)).from(file().folder()));
    }
    node.talos()
        .install()
        .secureBoot()
        .filter(secure -> secure)
        .ifPresent(secure -> fields.flag("secureboot", secure));
    return fields.toFields();
  }

  private static String role(MachineType type) {
    return switch (type) {
      case CONTROLPLANE -> "control-plane";
      case WORKER -> "worker";
    };
  }

  /** The schematics of the image factory, by which nodes get their extensions. */
  List<ArtifactFile> schematics() {
    return NodeLists.of(context).stream()
        .filter(this::hasSchematic)
        .map(node ->
            new ArtifactFile(
                schematic(node),
                YamlDocuments.write(
                    options.header(),
                    List.of(PlainYaml.document(Schematic.of(node.talos().install()).toFields()))),
                TalosExporter.ID))
        .distinct()
        .toList();
  }

  /** An image that is stated holds its extensions already. */
  private boolean hasSchematic(Node node) {
    return node.talos().install().image().isEmpty()
        && !Schematic.of(node.talos().install()).toFields().isEmpty();
  }

  /** One for all nodes where they agree. */
  private ArtifactPath schematic(Node node) {
    boolean common =
        NodeLists.of(context).stream()
                .filter(this::hasSchematic)
                .map(each -> Schematic.of(each.talos().install()).toFields())
                .distinct()
                .count()
            == 1;
    return common
        ? context.scope().path("talos", "schematic.yaml")
        : context.scope().path("talos", "schematics", names.name(node) + ".yaml");
  }
}
