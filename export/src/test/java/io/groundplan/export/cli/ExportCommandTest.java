package io.groundplan.export.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  @TempDir Path folder;

  @Test
  void damaged_manifest_is_told_with_exit_3_and_nothing_is_written() throws IOException {
    Path file =
        Files.writeString(folder.resolve("lab.topology.yaml"), "groundplan: 1\nname: Lab\n");
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve(".groundplan.json"), "<<<<<<< HEAD\n");

    CommandRun run = CommandRun.of("export", file.toString(), "--out", out.toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains(".groundplan.json");
    assertThat(out.toFile().list()).containsExactly(".groundplan.json");
  }

  @Test
  void missing_topology_is_told_with_exit_3_and_no_folder_is_made() {
    Path out = folder.resolve("out");

    CommandRun run =
        CommandRun.of("export", folder.resolve("none.yaml").toString(), "--out", out.toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("none.yaml");
    assertThat(out).doesNotExist();
  }
}
