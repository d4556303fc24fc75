package io.groundplan.export.talos;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.ArtifactPath;
import io.groundplan.export.Examples;
import io.groundplan.export.ExportOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(
    value = {OS.LINUX, OS.MAC},
    disabledReason = "it runs the script in a POSIX shell")
class GenerateScriptTest {

  /** Stands in for talosctl: says how it was called, one argument a line. */
  private static final String TALOSCTL = "#!/bin/sh\nprintf '%s\\n' \"$@\"\n";

  private static final String TOPOLOGY =
      """
      segments: {lan: {subnets: 192.0.2.0/24}}
      clusters: {test: {name: it's $HOME, kubernetes: v1.36.0, endpoint: api.example}}
      nodes:
        cp-1: {type: controlplane, segment: lan, addresses: 192.0.2.11, patches: [my $(patch).yaml]}
        worker-1: {type: worker, segment: lan, addresses: 192.0.2.21}
        undecided: {}
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
  void a_node_of_unknown_machine_type_is_told_and_left_out() throws Exception {
    String calls = run();

    assertThat(calls)
        .contains("undecided: its machine type is not stated in test.topology.yaml")
        .doesNotContain("undecided.yaml");
  }

  private String run() throws IOException, InterruptedException {
    String script =
        new TalosExporter()
            .export(Examples.parse(TOPOLOGY), ExportOptions.of("test.topology.yaml"))
            .find(ArtifactPath.parse("talos/generate.sh"))
            .orElseThrow()
            .text();
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.writeString(bin.resolve("talosctl"), TALOSCTL);
    assertThat(bin.resolve("talosctl").toFile().setExecutable(true)).isTrue();
    Path file = Files.createDirectories(folder.resolve("talos")).resolve("generate.sh");
    Files.writeString(file, script);
    ProcessBuilder shell = new ProcessBuilder("sh", "talos/generate.sh", "secrets.yaml", "out");
    shell.directory(folder.toFile()).redirectErrorStream(true);
    shell.environment().merge("PATH", bin.toString(), (path, own) -> own + ":" + path);
    Process process = shell.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
