package io.groundplan.export.talos;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.Refusal;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A {@code talconfig.yaml} for talhelper (github.com/budimanjojo/talhelper), with patches for what
 * it cannot say or what talhelper would write otherwise.
 */
final class TalhelperProfile implements TalosProfile {

  private static final String TOOL = "talhelper";

  @Override
  public Set<RuleCode> blockedBy() {
    return Set.of(RuleCode.of(421));
  }

  @Override
  public List<ArtifactFile> files(TalosContext context, ExportOptions options) {
    return context
        .scope()
        .cluster()
        .map(cluster -> files(context, cluster, options))
        .orElse(List.of());
  }

  private static List<ArtifactFile> files(
      TalosContext context, Cluster cluster, ExportOptions options) {
    ToolVersions versions = new ToolVersions(TOOL, cluster);
    List<TalhelperNode> nodes =
        NodeLists.of(context).stream()
            .map(node -> new TalhelperNode(context, node, versions))
            .toList();
    TalhelperPatches patches = new TalhelperPatches(context, nodes);
    List<ArtifactFile> files = new ArrayList<>();
    patches
        .byPath()
        .forEach((path, patch) ->
            files.add(
                new ArtifactFile(
                    path,
                    TalhelperText.patch(patch.text(header(path, options))),
                    TalosExporter.ID)));
    files.add(
        new ArtifactFile(
            TalhelperPatches.talconfig(context),
            new Talconfig(context, cluster, nodes, patches, options).text(),
            TalosExporter.ID));
    return List.copyOf(files);
  }

  private static String header(ArtifactPath path, ExportOptions options) {
    return path.fileName().equals(TalhelperPatches.SECRETS)
        ? options.header() + "\n" + TalhelperText.PLACEHOLDERS
        : options.header();
  }

  @Override
  public List<Refusal> refusals(TalosContext context, ExportOptions options) {
    List<Refusal> refusals = new ArrayList<>(NodeLists.refusals(TOOL, context));
    if (refusals.isEmpty() && context.style() == ConfigStyle.V1_14) {
      refusals.add(
          new Refusal(
              context
                  .scope()
                  .cluster()
                  .map(cluster -> Subject.of(cluster, KeyPath.of("talos")))
                  .orElse(Subject.FILE),
              "talhelper knows Talos 1.14 only as a preview, without the documents that its"
                  + " configuration is written in; export plain or topf, or stay at Talos 1.13"));
    }
    return List.copyOf(refusals);
  }
}
