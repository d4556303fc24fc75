package io.groundplan.export.talos;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ArtifactTree;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.Exporter;
import io.groundplan.export.PlainYaml;
import io.groundplan.export.Refusal;
import io.groundplan.export.YamlDocuments;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.Node;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.ValidTopology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Strategic-merge patches for Talos's own configuration generator, and the script that calls it.
 * Written in the style of the cluster's configuration; what the style lacks is refused.
 */
public final class TalosExporter implements Exporter {

  private static final String ID = "talos";

  /** Errors after which a node would not come up, or not as drawn. */
  private static final Set<RuleCode> BLOCKED_BY =
      Stream.of(
              101, 102, 103, 105, 205, 206, 210, 211, 212, 213, 301, 404, 405, 406, 410, 411, 412,
              414, 416, 423, 501, 502, 803, 902)
          .map(RuleCode::of)
          .collect(Collectors.toCollection(TreeSet::new));

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "Talos machine configuration patches for all nodes, each machine type and each node";
  }

  @Override
  public Set<RuleCode> blockedBy() {
    return BLOCKED_BY;
  }

  @Override
  public List<Refusal> refusals(ValidTopology topology) {
    List<Refusal> refusals =
        new ArrayList<>(TalosRefusals.nodesWithoutCluster(topology.topology()));
    for (TalosContext context : TalosContext.of(topology.topology())) {
      refusals.addAll(new TalosRefusals(context).all());
    }
    return List.copyOf(refusals);
  }

  @Override
  public ArtifactTree export(ValidTopology topology, ExportOptions options) {
    return ArtifactTree.of(
        TalosContext.of(topology.topology()).stream()
            .flatMap(context -> files(context, options).stream())
            .toList());
  }

  private List<ArtifactFile> files(TalosContext context, ExportOptions options) {
    PatchSet patches = PatchSet.of(context);
    NodeFiles names = new NodeFiles(context.nodes());
    List<ArtifactFile> files = new ArrayList<>();
    if (!patches.all().isEmpty()) {
      files.add(patch(context, "all", patches.all(), options.header()));
    }
    Stream.of(MachineType.values())
        .filter(type -> !patches.role(type).isEmpty())
        .map(type -> patch(context, type.toString(), patches.role(type), options.header()))
        .forEach(files::add);
    patches
        .nodes()
        .forEach((node, patch) ->
            files.add(
                file(nodePath(context, names.name(node)), patch, header(context, node, options))));
    context
        .scope()
        .cluster()
        .ifPresent(cluster -> files.add(script(context, cluster, patches, names, options)));
    return files;
  }

  private ArtifactFile patch(TalosContext context, String name, Patch patch, String header) {
    return file(context.scope().path("talos", "patches", name + ".yaml"), patch, header);
  }

  private static ArtifactPath nodePath(TalosContext context, String name) {
    return context.scope().path("talos", "patches", "nodes", name + ".yaml");
  }

  private ArtifactFile file(ArtifactPath path, Patch patch, String header) {
    return new ArtifactFile(
        path,
        YamlDocuments.write(
            header,
            patch.inOrder().stream()
                .map(document -> PlainYaml.document(document.fields()))
                .toList()),
        ID);
  }

  private static String header(TalosContext context, Node node, ExportOptions options) {
    return Stream.concat(
            Stream.of(options.header()), new LeftToTheUser(context, node).remarks().stream())
        .collect(Collectors.joining("\n"));
  }

  private ArtifactFile script(
      TalosContext context,
      Cluster cluster,
      PatchSet patches,
      NodeFiles names,
      ExportOptions options) {
    return new ArtifactFile(
        context.scope().path("talos", "generate.sh"),
        new GenerateScript(context, cluster, patches, names).text(options),
        ID);
  }
}
