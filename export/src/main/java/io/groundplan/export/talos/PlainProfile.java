package io.groundplan.export.talos;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.Refusal;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.MachineType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Patches in folders of their own, and a script that gives them to {@code talosctl gen config}. */
final class PlainProfile implements TalosProfile {

  /** What stands at the top of a file with placeholders. */
  private static final String PLACEHOLDERS =
      """

      What is in braces stands for a secret. Leave it here: generate.sh takes it from the environment
      variable of that name.\
      """;

  @Override
  public List<Refusal> refusals(TalosContext context, ExportOptions options) {
    return List.of();
  }

  @Override
  public List<ArtifactFile> files(TalosContext context, ExportOptions options) {
    PatchSet patches = PatchSet.of(context);
    NodeFiles names = new NodeFiles(context.nodes());
    String header = options.header();
    List<ArtifactFile> files = new ArrayList<>();
    if (!patches.all().isEmpty()) {
      files.add(file(path(context, "all"), patches.all(), header));
    }
    Stream.of(MachineType.values())
        .filter(type -> !patches.role(type).isEmpty())
        .map(type -> file(path(context, type.toString()), patches.role(type), header))
        .forEach(files::add);
    patches
        .nodes()
        .forEach((node, patch) ->
            files.add(file(path(context, "nodes", names.name(node)), patch, header)));
    patches
        .secrets()
        .forEach((node, patch) ->
            files.add(
                file(path(context, "secrets", names.name(node)), patch, header + PLACEHOLDERS)));
    context
        .scope()
        .cluster()
        .ifPresent(cluster -> files.add(script(context, cluster, patches, names, options)));
    return files;
  }

  private static ArtifactPath path(TalosContext context, String name) {
    return context.scope().path("talos", "patches", name + ".yaml");
  }

  private static ArtifactPath path(TalosContext context, String folder, String name) {
    return context.scope().path("talos", "patches", folder, name + ".yaml");
  }

  private static ArtifactFile file(ArtifactPath path, Patch patch, String header) {
    return new ArtifactFile(path, patch.text(header), TalosExporter.ID);
  }

  private static ArtifactFile script(
      TalosContext context,
      Cluster cluster,
      PatchSet patches,
      NodeFiles names,
      ExportOptions options) {
    return new ArtifactFile(
        context.scope().path("talos", "generate.sh"),
        new GenerateScript(context, cluster, patches, names).text(options),
        TalosExporter.ID);
  }
}
