package io.groundplan.export.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {

  private static final String LAB = SmallNetwork.TEXT;

  private static final String WORKER = "talos/patches/nodes/worker-1.yaml";

  @TempDir Path folder;
  private String lab = "";
  private Path out = Path.of("");

  @BeforeEach
  void write_the_topology() throws IOException {
    lab = Files.writeString(folder.resolve("lab.topology.yaml"), LAB).toString();
    out = folder.resolve("out");
  }

  @Test
  void export_writes_files_that_name_their_source_and_lists_them() throws IOException {
    CommandRun run = export();

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines())
        .contains("create " + WORKER)
        .allMatch(l -> l.startsWith("create "));
    assertThat(out.resolve(WORKER))
        .content()
        .startsWith("# ")
        .contains("lab.topology.yaml", "192.0.2.12");
  }

  @Test
  void another_profile_takes_away_what_the_first_one_made_and_nobody_edited() throws IOException {
    export();
    Path edited = out.resolve(WORKER);
    Files.writeString(edited, "# mine\n");

    CommandRun run = export("--profile", "topf");

    assertThat(run.exit()).isOne();
    assertThat(run.out()).contains("delete talos/generate.sh\n", "create talos/topf.yaml\n");
    assertThat(edited).hasContent("# mine");
    assertThat(out.resolve(".groundplan.json")).content().contains("\"profile\": \"topf\"");
    assertThat(out.resolve("talos/patches/nodes/cp-1.yaml")).doesNotExist();
  }

  @Test
  void the_topology_says_the_profile_unless_the_command_does() throws IOException {
    Files.writeString(Path.of(lab), LAB + "export: {profile: topf}\n");

    CommandRun run = export();
    CommandRun other = export("--profile", "talhelper", "--dry-run");

    assertThat(run.out()).contains("create talos/topf.yaml\n");
    assertThat(other.out()).contains("+++ b/talos/talconfig.yaml\n");
  }

  @Test
  void second_export_has_nothing_to_do() throws IOException {
    export();
    FileTime before = Files.getLastModifiedTime(out.resolve(WORKER));

    CommandRun run = export();

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).matches("unchanged \\d+\n");
    assertThat(Files.getLastModifiedTime(out.resolve(WORKER))).isEqualTo(before);
  }

  @Test
  void same_topology_from_standard_input_gives_the_same_files_but_for_the_name()
      throws IOException {
    CommandRun run = CommandRun.withInput(LAB, "export", "-", "-o", out.toString());

    assertThat(run.exit()).isZero();
    assertThat(out.resolve(WORKER)).content().contains("standard input", "192.0.2.12");
  }

  @Test
  void dry_run_shows_a_diff_and_writes_nothing() {
    CommandRun run = export("--dry-run");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("--- /dev/null\n+++ b/" + WORKER + "\n@@ -0,0 +1,");
    assertThat(out).doesNotExist();
  }

  @Test
  void check_fails_until_the_folder_is_as_asked() throws IOException {
    assertThat(export("--check").exit()).isEqualTo(1);
    assertThat(out).doesNotExist();

    export();

    assertThat(export("--check").exit()).isZero();
    Files.delete(out.resolve(WORKER));
    assertThat(export("--check").exit()).isEqualTo(1);
    assertThat(out.resolve(WORKER)).doesNotExist();
  }

  @Test
  void edited_file_is_left_alone_and_reported_until_overwriting_is_asked_for() throws IOException {
    export();
    String written = Files.readString(out.resolve(WORKER));
    Files.writeString(out.resolve(WORKER), written + "# mine\n");

    CommandRun careful = export();

    assertThat(careful.exit()).isEqualTo(1);
    assertThat(careful.err()).contains("edited " + WORKER);
    assertThat(out.resolve(WORKER)).content().endsWith("# mine\n");
    assertThat(export("--dry-run").exit()).isZero();
    assertThat(export("--overwrite-edited").exit()).isZero();
    assertThat(out.resolve(WORKER)).hasContent(written);
  }

  @Test
  void foreign_file_is_never_touched() throws IOException {
    Files.createDirectories(out.resolve(WORKER).getParent());
    Files.writeString(out.resolve(WORKER), "theirs\n");

    CommandRun run = export("--overwrite-edited", "--force");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("foreign " + WORKER);
    assertThat(out.resolve(WORKER)).hasContent("theirs\n");
  }

  @Test
  void node_that_is_gone_takes_its_file_with_it() throws IOException {
    export();
    Files.writeString(Path.of(lab), LAB.replaceAll("(?m)^  worker-1.*\\R", ""));

    CommandRun run = export();

    assertThat(run.out().lines()).contains("delete " + WORKER);
    assertThat(out.resolve(WORKER)).doesNotExist();
  }

  @Test
  void only_the_exporters_asked_for_run() {
    CommandRun run = export("--only", "talos", "--format", "json");

    JsonNode plan = JsonMapper.shared().readTree(run.out());
    assertThat(plan.path("changes")).isNotEmpty();
    assertThat(plan.path("changes")).allMatch(c -> c.path("exporter").asString().equals("talos"));
    assertThat(plan.path("changes")).allMatch(c -> c.path("change").asString().equals("create"));
  }

  @Test
  void file_that_was_not_understood_blocks_every_exporter_and_makes_no_folder() throws IOException {
    Files.writeString(Path.of(lab), LAB.replace("192.0.2.12", "192.0.2.300"));

    CommandRun run = export();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("error GP909").contains("not written because of GP909");
    assertThat(out).doesNotExist();
  }

  @Test
  void forcing_says_what_it_ignored() throws IOException {
    Files.writeString(Path.of(lab), LAB + "x-y: 1\nsegmints: {}\n");

    assertThat(export().exit()).isEqualTo(1);
    CommandRun run = export("--force");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("written in spite of GP901");
    assertThat(out.resolve(WORKER)).exists();
  }

  private CommandRun export(String... more) {
    List<String> arguments = new ArrayList<>(List.of("export", lab, "--out", out.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void damaged_manifest_is_told_with_exit_3_and_nothing_is_written() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve(".groundplan.json"), "<<<<<<< HEAD\n");

    CommandRun run = export();

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains(".groundplan.json");
    assertThat(out.toFile().list()).containsExactly(".groundplan.json");
  }

  @Test
  void missing_topology_is_told_with_exit_3_and_no_folder_is_made() {
    CommandRun run =
        CommandRun.of("export", folder.resolve("none.yaml").toString(), "--out", out.toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("none.yaml");
    assertThat(out).doesNotExist();
  }
}
