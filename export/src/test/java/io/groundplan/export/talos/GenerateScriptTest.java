package io.groundplan.export.talos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.Examples;
import io.groundplan.export.ExportOptions;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.validation.ValidTopology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(
    value = {OS.LINUX, OS.MAC},
    disabledReason = "it runs the script in a POSIX shell")
class GenerateScriptTest {

  /** Stands in for talosctl: says how it was called, one argument a line. */
  private static final String TALOSCTL =
      """
      #!/bin/sh
      for argument in "$@"; do
        printf '%s\\n' "$argument"
        case $argument in @*/tmp.*) cat "${argument#@}";; esac
      done
      """;

  private static final String TOPOLOGY =
      """
      segments: {lan: {subnets: 192.0.2.0/24}}
      clusters: {test: {name: it's $HOME, kubernetes: v1.36.0, endpoint: api.example}}
      nodes:
        cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.11, patches: [my $(patch).yaml]}
        worker-1: {type: worker, segment: lan, addresses: 192.0.2.21}
        undecided: {}
      """;

  private static final String TUNNEL =
      """
      clusters: {test: {endpoint: api.example}}
      nodes:
        worker-1: {type: worker, interfaces: {wg0: {tunnel: wg, addresses: 198.51.100.1/24}}}
      tunnels: {wg: {kind: wireguard}}
      """;

  @TempDir Path folder;

  @Test
  void each_node_gets_its_patches_in_the_order_of_scope() throws Exception {
    String calls = run();

    assertThat(calls)
        .contains(
            "gen\nconfig\nit's $HOME\nhttps://api.example:6443\n",
            "--talos-version\nv1.13\n--kubernetes-version\n1.36.0\n",
            "--output-types\ncontrolplane\n--output\nout/cp-1.yaml\n",
            "--config-patch-control-plane\n@%s/talos/patches/nodes/cp-1.yaml\n"
                    .formatted(folder.toRealPath())
                + "--config-patch-control-plane\n@my $(patch).yaml\n",
            "--output-types\nworker\n--output\nout/worker-1.yaml\n",
            "config\nendpoint\n192.0.2.11\n",
            "config\nnode\n192.0.2.11\n192.0.2.21\n");
  }

  @Test
  void a_version_without_its_release_is_left_to_talosctl() throws Exception {
    String calls = run(TOPOLOGY.replace("v1.36.0", "\"1.36\""), Map.of());

    assertThat(calls).contains("--talos-version\n").doesNotContain("--kubernetes-version");
  }

  @Test
  void patches_are_found_where_the_topology_puts_them() throws Exception {
    String calls =
        run(
            "export: {paths: {talos/patches/nodes: my $(id), talos/patches/nodes/worker-1.yaml: w.yaml}}\n"
                + TOPOLOGY,
            Map.of());

    assertThat(calls)
        .contains(
            "@%s/talos/patches/../../my $(id)/cp-1.yaml\n".formatted(folder.toRealPath()),
            "@%s/talos/patches/../../w.yaml\n".formatted(folder.toRealPath()));
  }

  @Test
  void a_node_of_unknown_machine_type_is_told_and_left_out() throws Exception {
    String calls = run();

    assertThat(calls)
        .contains("undecided: its machine type is not stated in test.topology.yaml")
        .doesNotContain("undecided.yaml");
  }

  @Test
  void secrets_come_from_the_environment_and_through_no_argument() throws Exception {
    String calls = run(TUNNEL, Map.of("WORKER_1_WG0_PRIVATE_KEY", "a+b/c&d\\e="));

    assertThat(calls)
        .contains("--config-patch-worker\n@/", "privateKey: a+b/c&d\\e=\n")
        .doesNotContain("${");
  }

  @Test
  void a_secret_that_is_not_in_the_environment_stops_the_script() {
    assertThatThrownBy(() -> run(TUNNEL, Map.of()))
        .hasMessageContaining("Set the environment variable WORKER_1_WG0_PRIVATE_KEY");
  }

  private String run() throws IOException, InterruptedException {
    return run(TOPOLOGY, Map.of());
  }

  private String run(String topology, Map<String, String> environment)
      throws IOException, InterruptedException {
    ValidTopology valid = Examples.parse(topology);
    ExportOptions options =
        ExportOptions.of(
            "test.topology.yaml",
            Optional.empty(),
            valid.topology().exportSettings(),
            DiagramLayout.EMPTY);
    for (ArtifactFile file : new TalosExporter().export(valid, options).files()) {
      Path path = folder.resolve(options.paths().of(file.path()).toString());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    }
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.writeString(bin.resolve("talosctl"), TALOSCTL);
    assertThat(bin.resolve("talosctl").toFile().setExecutable(true)).isTrue();
    ProcessBuilder shell = new ProcessBuilder("sh", "talos/generate.sh", "secrets.yaml", "out");
    shell.directory(folder.toFile()).redirectErrorStream(true);
    shell.environment().merge("PATH", bin.toString(), (path, own) -> own + ":" + path);
    shell.environment().putAll(environment);
    Process process = shell.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
