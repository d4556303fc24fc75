package io.groundplan.export.oracle;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactTree;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/**
 * Talhelper itself, by {@code -Dgroundplan.talhelper=PROGRAM}. Its modules are not among those that
 * a test could build, so without the property the tests that ask it are skipped.
 */
final class TalhelperTool {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");

  private final Path folder;
  private boolean made;

  /** The tool in a folder of its own. */
  TalhelperTool(Path folder) {
    this.folder = folder;
  }

  /** Skips the test where there is no talhelper. */
  static void require() {
    program();
  }

  private static String program() {
    String program = System.getProperty("groundplan.talhelper", "");
    if (program.isEmpty()) {
      throw new TestAbortedException("-Dgroundplan.talhelper names no program; nothing is checked");
    }
    return program;
  }

  /** The documents that it makes for a node. */
  List<Map<String, Object>> configuration(
      ArtifactTree tree, Topology topology, Node node, ConfigStyle style) throws IOException {
    if (!made) {
      ownPatches(topology);
      make(tree, style);
      made = true;
    }
    String cluster = topology.clusterOf(node.cluster()).map(Cluster::exportedName).orElseThrow();
    return Yaml.read(
        Files.readString(folder.resolve("out").resolve(cluster + "-" + node.hostname() + ".yaml")));
  }

  /** The user's own, which say nothing. */
  private void ownPatches(Topology topology) throws IOException {
    for (Node node : topology.nodes()) {
      for (String own : node.talos().patches()) {
        Files.createDirectories(folder.resolve(own).getParent());
        Files.writeString(folder.resolve(own), "");
      }
    }
  }

  private void make(ArtifactTree tree, ConfigStyle style) throws IOException {
    Path talos = folder.resolve("talos");
    for (ArtifactFile file : tree.files()) {
      Path path = folder.resolve(file.path().toString());
      Files.createDirectories(path.getParent());
      Files.writeString(path, style == ConfigStyle.LEGACY ? aged(file.text()) : file.text());
    }
    Files.writeString(talos.resolve("talenv.yaml"), environment(tree, style));
    Files.writeString(talos.resolve("talsecret.yaml"), run(talos, "gensecret"));
    run(talos, "genconfig", "--offline-mode", "--no-gitignore", "--out-dir", "../out");
  }

  /** With a Kubernetes that Talos 1.11 supports, which talhelper checks. */
  private static String aged(String text) {
    return text.replace("kubernetesVersion: v1.35.0", "kubernetesVersion: v1.34.0");
  }

  private static String environment(ArtifactTree tree, ConfigStyle style) {
    StringBuilder environment = new StringBuilder();
    for (ArtifactFile file : tree.files()) {
      Matcher placeholders = PLACEHOLDER.matcher(file.text());
      while (placeholders.find()) {
        String name = placeholders.group(1);
        environment.append(name).append(": ").append(value(name, style)).append('\n');
      }
    }
    return environment.toString();
  }

  private static String value(String name, ConfigStyle style) {
    return switch (name) {
      case "talosVersion" -> style == ConfigStyle.LEGACY ? "v1.11.6" : "v" + style + ".0";
      case "kubernetesVersion" -> style == ConfigStyle.LEGACY ? "v1.34.0" : "v1.35.0";
      case "endpoint" -> "https://192.0.2.254:6443";
      case "installDisk" -> "/dev/sda";
      default -> name.endsWith("_ADDRESS") ? "192.0.2.99" : TalosCheck.KEY;
    };
  }

  private static String run(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new AssertionError(String.join(" ", command) + ": " + said);
    }
    return said;
  }
}
