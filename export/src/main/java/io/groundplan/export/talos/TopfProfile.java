package io.groundplan.export.talos;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.Refusal;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.Node;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tree of topf (github.com/postfinance/topf): a folder for each scope, which it reads in the
 * order of scope and file name, and a {@code topf.yaml} that lists the nodes.
 */
final class TopfProfile implements TalosProfile {

  private static final String TOOL = "topf";

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
    TopfFile topf = new TopfFile(context, cluster, options);
    List<ArtifactFile> files = new ArrayList<>(patches(context, options));
    files.addAll(topf.schematics());
    files.add(
        new ArtifactFile(
            context.scope().path("talos", "topf.yaml"), topf.text(), TalosExporter.ID));
    return List.copyOf(files);
  }

  private static List<ArtifactFile> patches(TalosContext context, ExportOptions options) {
    PatchSet patches = PatchSet.of(context);
    NodeFiles names = new NodeFiles(context.nodes());
    List<ArtifactFile> files = new ArrayList<>();
    ArtifactPath talos = context.scope().path("talos");
    add(files, talos.below(List.of("all")), patches.all(), options);
    add(
        files,
        talos.below(List.of("control-plane")),
        patches.role(MachineType.CONTROLPLANE),
        options);
    add(files, talos.below(List.of("worker")), patches.role(MachineType.WORKER), options);
    patches
        .nodes()
        .forEach((node, patch) -> add(files, folder(talos, names, node), patch, options));
    patches
        .secrets()
        .forEach((node, patch) ->
            files.add(
                new ArtifactFile(
                    folder(talos, names, node).below(List.of("90-secrets.yaml")),
                    TopfFile.filled(patch.text(options.header())),
                    TalosExporter.ID)));
    return files;
  }

  private static ArtifactPath folder(ArtifactPath talos, NodeFiles names, Node node) {
    return talos.below(List.of("node", names.name(node)));
  }

  private static void add(
      List<ArtifactFile> files, ArtifactPath folder, Patch patch, ExportOptions options) {
    PatchTopic.of(patch)
        .forEach((topic, part) ->
            files.add(
                new ArtifactFile(
                    folder.below(List.of(topic.numberedFile())),
                    part.text(options.header()),
                    TalosExporter.ID)));
  }

  @Override
  public List<Refusal> refusals(TalosContext context, ExportOptions options) {
    List<Refusal> refusals = new ArrayList<>(NodeLists.refusals(TOOL, context));
    ownPatches(context).ifPresent(refusals::add);
    torn(context, options)
        .map(path ->
            new Refusal(
                Subject.inFile(KeyPath.of("export", "paths")),
                "topf finds patches by their folder and would not find %s; move talos or talos/topf.yaml as a whole"
                    .formatted(path)))
        .ifPresent(refusals::add);
    return List.copyOf(refusals);
  }

  private static Optional<Refusal> ownPatches(TalosContext context) {
    List<Node> patched =
        context.nodes().stream().filter(node -> !node.talos().patches().isEmpty()).toList();
    String names =
        patched.stream()
            .flatMap(node -> node.talos().patches().stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return patched.stream()
        .findFirst()
        .map(node ->
            new Refusal(
                Subject.of(node, KeyPath.of("patches")),
                ("topf takes no patches by name; move %s into its folders and take them out of "
                        + "patches of node %s and others")
                    .formatted(names, node.id())));
  }

  /** A patch that the topology moves out of the folder of the others. */
  private static Optional<ArtifactPath> torn(TalosContext context, ExportOptions options) {
    ArtifactPath talos = context.scope().path("talos");
    ArtifactPath moved = options.paths().of(talos);
    int depth = talos.segments().size();
    return patches(context, options).stream()
        .map(ArtifactFile::path)
        .filter(path -> {
          List<String> below = path.segments().subList(depth, path.segments().size());
          return !options.paths().of(path).equals(moved.below(below));
        })
        .map(options.paths()::of)
        .findFirst();
  }
}
