package io.groundplan.export.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FixCommandTest {

  private static final String DOUBLE =
      """
      groundplan: 1
      name: Lab
      segments:
        lan: {subnets: {prefix: 192.0.2.0/24, dhcp: 192.0.2.100-199}}
      nodes:
        a: {type: worker, segment: lan, addresses: 192.0.2.11} # first
        b: {type: worker, segment: lan, addresses: 192.0.2.11} # second
        c: {type: worker, segment: lan, addresses: 192.0.2.120}
      """;

  private static final String MENDED =
      DOUBLE.replace("192.0.2.11} # second", "192.0.2.12} # second");

  @TempDir Path folder;
  private Path path = Path.of("");
  private String file = "";

  @BeforeEach
  void write_the_file() throws IOException {
    path = Files.writeString(folder.resolve("lab.topology.yaml"), DOUBLE);
    file = path.toString();
  }

  @Test
  void without_apply_a_diff_is_shown_and_nothing_is_written() throws IOException {
    CommandRun run = CommandRun.of("fix", file);

    assertThat(run.out())
        .startsWith("--- a" + file + "\n+++ b" + file + "\n@@ -4,5 +4,5 @@\n")
        .contains("\n-  b: {type: worker, segment: lan, addresses: 192.0.2.11} # second\n")
        .contains("\n+  b: {type: worker, segment: lan, addresses: 192.0.2.12} # second\n");
    assertThat(run.err().lines().toList())
        .satisfiesExactly(
            fixed ->
                assertThat(fixed)
                    .isEqualTo(
                        file
                            + ":7:46: fixed error GP101 duplicate-address:"
                            + " Give b the address 192.0.2.12"),
            left ->
                assertThat(left)
                    .startsWith(file + ":8:46: left error GP104 ")
                    .contains("a choice: 1. "),
            summary -> assertThat(summary).isEqualTo("1 fixed, 1 left"));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(path).hasContent(DOUBLE);
  }

  @Test
  void apply_writes_the_file_and_a_second_time_changes_nothing() throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));

    CommandRun run = CommandRun.of("fix", "--apply", file);
    CommandRun again = CommandRun.of("fix", "--apply", file);

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).endsWith("1 fixed, 1 left\n");
    assertThat(again.err()).endsWith("0 fixed, 1 left\n");
    assertThat(path).hasContent(MENDED);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void rule_limits_what_is_mended_and_what_counts() throws IOException {
    CommandRun run = CommandRun.of("fix", "--apply", "--rule", "duplicate-address", file);

    assertThat(run.exit()).isZero();
    assertThat(run.err()).endsWith("1 fixed, 0 left\n");
    assertThat(path).hasContent(MENDED);
  }

  @Test
  void choice_makes_one_of_several_fixes() throws IOException {
    CommandRun run = CommandRun.of("fix", "--apply", "--rule=GP104", "--choice=2", file);

    assertThat(run.exit()).isZero();
    assertThat(path).hasContent(DOUBLE.replace("192.0.2.120", "192.0.2.200"));
    assertThat(CommandRun.of("fix", "--choice=2", file).exit()).isEqualTo(2);
    assertThat(CommandRun.of("fix", "--rule=GP104", "--choice=0", file).exit()).isEqualTo(2);
  }

  @Test
  void standard_input_is_mended_to_standard_output() {
    CommandRun shown = CommandRun.withInput(DOUBLE, "fix", "-");
    CommandRun applied = CommandRun.withInput(DOUBLE, "fix", "-", "--apply");

    assertThat(shown.out()).startsWith("--- a/<stdin>\n");
    assertThat(applied.out()).isEqualTo(MENDED);
  }

  @Test
  void json_tells_what_was_fixed_and_what_is_left() {
    CommandRun run = CommandRun.of("fix", "--format", "json", file);

    JsonNode report = JsonMapper.shared().readTree(run.out());
    assertThat(report.propertyNames()).containsExactly("fixed", "left", "diff", "written");
    assertThat(report.path("fixed").path(0).path("fix").asString())
        .isEqualTo("Give b the address 192.0.2.12");
    assertThat(report.path("left").path(0).path("fixes")).hasSize(2);
    assertThat(report.path("diff").asString()).isEqualTo(CommandRun.of("fix", file).out());
    assertThat(report.path("written").asBoolean()).isFalse();
  }

  @Test
  void clean_file_has_nothing_to_fix() {
    CommandRun run = CommandRun.withInput(SmallNetwork.TEXT, "fix", "-", "--rule", "GP101");

    assertThat(run).isEqualTo(new CommandRun(0, "", "no problems\n"));
  }

  @Test
  void what_is_no_topology_or_no_rule_is_told() throws IOException {
    Path list = Files.writeString(folder.resolve("list.yaml"), "- a\n");
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "a: {\n");

    assertThat(CommandRun.of("fix", list.toString()).exit()).isEqualTo(1);
    assertThat(CommandRun.of("fix", broken.toString()).exit()).isEqualTo(3);
    assertThat(CommandRun.of("fix", folder.resolve("no.yaml").toString()).exit()).isEqualTo(3);
    assertThat(CommandRun.of("fix", folder.toString()).exit()).isEqualTo(3);
    assertThat(CommandRun.of("fix", "--rule", "GP999", file).exit()).isEqualTo(2);
    assertThat(CommandRun.of("fix").exit()).isEqualTo(2);
    assertThat(list).hasContent("- a\n");
  }
}
