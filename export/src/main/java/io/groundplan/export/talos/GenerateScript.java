package io.groundplan.export.talos;

import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ExportOptions;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.SoftwareVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The script that calls {@code talosctl gen config} for each node, its patches in the order of
 * scope: all, machine type, node, the user's own. Each node gets all of them by the option of its
 * machine type, because talosctl applies those of {@code --config-patch} before any other.
 */
final class GenerateScript {

  /**
   * Fills the placeholders of a patch. Secrets go through the environment and a file that only its
   * owner reads, because everybody sees the arguments of a program.
   */
  private static final List<String> FILLED =
      """
      filled=$(umask 077 && mktemp -d)
      trap 'rm -rf -- "$filled"' EXIT

      fill() {
        awk '/^#/ { next }
          {
            while (match($0, /[$][{][A-Z0-9_]+[}]/)) {
              name = substr($0, RSTART + 2, RLENGTH - 3)
              if (!(name in ENVIRON) || ENVIRON[name] == "") {
                print "Set the environment variable " name | "cat >&2"
                exit 1
              }
              $0 = substr($0, 1, RSTART - 1) ENVIRON[name] substr($0, RSTART + RLENGTH)
            }
            print
          }' "$patches/$1" > "$filled/$2"
      }\
      """
          .lines()
          .toList();

  private final TalosContext context;
  private final Cluster cluster;
  private final PatchSet patches;
  private final NodeFiles files;
  private final ClusterReach reach;

  GenerateScript(TalosContext context, Cluster cluster, PatchSet patches, NodeFiles files) {
    this.context = context;
    this.cluster = cluster;
    this.patches = patches;
    this.files = files;
    this.reach = new ClusterReach(context);
  }

  String text(ExportOptions options) {
    List<String> lines = new ArrayList<>();
    lines.add("#!/bin/sh");
    lines.add(ShellText.comment(options.header()));
    lines.addAll(usage(options));
    lines.add("set -eu");
    lines.add("");
    lines.addAll(arguments());
    lines.add("");
    lines.addAll(function());
    lines.add("");
    if (!patches.secrets().isEmpty()) {
      lines.addAll(FILLED);
      lines.add("");
    }
    context.nodes().forEach(node -> lines.addAll(call(node, options)));
    lines.add("");
    lines.addAll(talosconfig());
    return String.join("\n", lines) + "\n";
  }

  private static List<String> usage(ExportOptions options) {
    return List.of(
        "#",
        "# Writes the machine configuration of each node, and a talosconfig.",
        "# usage: generate.sh SECRETS [FOLDER]",
        "#   SECRETS  made once by: talosctl gen secrets --output-file SECRETS",
        "#   FOLDER   where the files go, clusterconfig unless said; they hold secrets",
        ShellText.comment(
            "Run it in the folder of %s, from where patches of your own are found."
                .formatted(options.source())));
  }

  private List<String> arguments() {
    List<String> lines = new ArrayList<>();
    lines.add("secrets=${1:?give the file that talosctl gen secrets made}");
    lines.add("folder=${2:-clusterconfig}");
    lines.add("patches=$(CDPATH='' cd -- \"$(dirname -- \"$0\")\" && pwd)/patches");
    lines.add("cluster=" + ShellText.quote(cluster.exportedName()));
    lines.add(
        reach
            .kubernetes()
            .map(url -> "endpoint=" + ShellText.quote(url))
            .orElse("endpoint=${ENDPOINT:?set ENDPOINT to https://ADDRESS:6443}"));
    lines.add("mkdir -p -- \"$folder\"");
    return lines;
  }

  private List<String> function() {
    List<String> lines = new ArrayList<>();
    lines.add("generate() {");
    lines.add("  type=$1 output=$2");
    lines.add("  shift 2");
    lines.add("  talosctl gen config \"$cluster\" \"$endpoint\" \\");
    lines.add("    --with-secrets \"$secrets\" \\");
    lines.add("    --talos-version v" + contract() + " \\");
    new ToolVersions("talosctl", cluster)
        .kubernetes()
        .ifPresent(release ->
            lines.add("    --kubernetes-version " + ShellText.quote(release.substring(1)) + " \\"));
    lines.add("    --output-types \"$type\" --output \"$folder/$output\" --force \"$@\"");
    lines.add("}");
    return lines;
  }

  /** The version whose {@code gen config} made the style. */
  private String contract() {
    return switch (context.style()) {
      case LEGACY ->
          cluster
              .software()
              .talos()
              .filter(talos -> !talos.isAtLeast(1, 11))
              .map(SoftwareVersion::majorMinor)
              .orElse("1.11");
      case V1_12, V1_13, V1_14 -> context.style().toString();
    };
  }

  /** talosctl wants it without the {@code v}. */
  private List<String> call(Node node, ExportOptions options) {
    if (node.type().isEmpty()) {
      String message =
          "%s: its machine type is not stated in %s, so nothing is generated"
              .formatted(node.hostname(), options.source());
      return List.of("echo " + ShellText.quote(message) + " >&2");
    }
    MachineType type = node.type().get();
    List<String> arguments = new ArrayList<>();
    if (!patches.all().isEmpty()) {
      arguments.add(patch(options, "all.yaml"));
    }
    if (!patches.role(type).isEmpty()) {
      arguments.add(patch(options, type + ".yaml"));
    }
    String file = files.name(node) + ".yaml";
    arguments.add(patch(options, "nodes", file));
    if (patches.secrets().containsKey(node)) {
      arguments.add(ShellText.below("@$filled", file));
    }
    node.talos().patches().forEach(own -> arguments.add(ShellText.quote("@" + own)));
    String option = optionOf(type);
    List<String> lines = new ArrayList<>();
    if (patches.secrets().containsKey(node)) {
      lines.add(
          "fill %s %s"
              .formatted(
                  ShellText.quote(relative(options, "secrets", file)), ShellText.quote(file)));
    }
    lines.add("generate " + type + " " + ShellText.quote(file) + " \\");
    for (int i = 0; i < arguments.size(); i++) {
      boolean last = i == arguments.size() - 1;
      lines.add("  " + option + " " + arguments.get(i) + (last ? "" : " \\"));
    }
    return lines;
  }

  private String patch(ExportOptions options, String... segments) {
    return ShellText.below("@$patches", relative(options, segments));
  }

  /** From the folder {@code patches} beside the script to where a patch of ours stands. */
  private String relative(ExportOptions options, String... segments) {
    ArtifactPath script = options.paths().of(context.scope().path("talos", "generate.sh"));
    ArtifactPath patch = context.scope().path("talos", "patches").below(List.of(segments));
    List<String> patches = new ArrayList<>(script.folder());
    patches.add("patches");
    return options.paths().of(patch).from(patches);
  }

  private static String optionOf(MachineType type) {
    return switch (type) {
      case CONTROLPLANE -> "--config-patch-control-plane";
      case WORKER -> "--config-patch-worker";
    };
  }

  private List<String> talosconfig() {
    List<String> lines = new ArrayList<>();
    lines.add("generate talosconfig talosconfig");
    List<String> endpoints = talosEndpoints();
    if (!endpoints.isEmpty()) {
      lines.add(
          "talosctl --talosconfig \"$folder/talosconfig\" config endpoint "
              + String.join(" ", endpoints));
    }
    List<String> all =
        context.nodes().stream()
            .filter(node -> node.isInService() && node.type().isPresent())
            .flatMap(node -> reach.of(node).stream())
            .map(Object::toString)
            .toList();
    if (!all.isEmpty()) {
      lines.add(
          "talosctl --talosconfig \"$folder/talosconfig\" config node " + String.join(" ", all));
    }
    return lines;
  }

  private List<String> talosEndpoints() {
    List<Node> nodes =
        cluster.access().talosEndpoints().isUnknown()
            ? context.controlPlanes()
            : context
                .resolution()
                .nodes()
                .select(cluster.access().talosEndpoints().values(), Optional.of(cluster.id()))
                .nodes();
    return nodes.stream()
        .filter(Node::isInService)
        .flatMap(node -> reach.of(node).stream())
        .map(Object::toString)
        .toList();
  }
}
