package io.groundplan.export.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramCommandTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder;
  private String lab = "";

  @BeforeEach
  void write_the_topology() throws IOException {
    lab = Files.writeString(folder.resolve("lab.topology.yaml"), SmallNetwork.TEXT).toString();
  }

  @Test
  void drawing_on_standard_output_holds_every_name_and_address() {
    CommandRun run = CommandRun.of("diagram", lab);

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("cp-1", "worker-1", "192.0.2.11", "192.0.2.12", "192.0.2.0/24", "─");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void ascii_drawing_holds_nothing_else() {
    CommandRun run = CommandRun.of("diagram", lab, "--format", "ascii");

    assertThat(run.out()).contains("worker-1");
    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(run.out())).isTrue();
  }

  @Test
  void svg_drawing_holds_every_name_and_address() {
    CommandRun run = CommandRun.of("diagram", lab, "--format", "svg");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("<svg ")
        .endsWith("</svg>\n")
        .contains(">cp-1<", ">worker-1<", "192.0.2.11", "192.0.2.12", "192.0.2.0/24");
  }

  @Test
  void no_line_is_wider_than_asked_for() {
    CommandRun run = CommandRun.of("diagram", lab, "--width", "40");

    assertThat(run.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 40);
  }

  @Test
  void standard_input_gives_the_same_drawing() {
    assertThat(CommandRun.withInput(SmallNetwork.TEXT, "diagram", "-").out())
        .isEqualTo(CommandRun.of("diagram", lab).out());
  }

  @Test
  void drawing_goes_to_a_file_once_and_is_left_there_while_nothing_changes() throws IOException {
    Path out = folder.resolve("lab.txt");

    CommandRun run = CommandRun.of("diagram", lab, "--out", out.toString());

    assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    assertThat(Files.readString(out)).isEqualTo(CommandRun.of("diagram", lab).out());
    Files.setLastModifiedTime(out, LONG_AGO);
    CommandRun.of("diagram", lab, "--out", out.toString());
    assertThat(Files.getLastModifiedTime(out)).isEqualTo(LONG_AGO);
  }

  @Test
  void file_in_a_folder_that_is_not_there_is_told_by_its_own_name() {
    String out = folder.resolve("missing").resolve("lab.txt").toString();

    CommandRun run = CommandRun.of("diagram", lab, "--out", out);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).isEqualTo("groundplan: " + out + ": no such file or folder\n");
  }

  @Test
  void view_of_the_layout_file_can_be_drawn_and_an_unknown_one_not() throws IOException {
    Files.writeString(
        folder.resolve("lab.layout.yaml"),
        "groundplan-layout: 1\nviews:\n  workers: {show: [worker-1, lan]}\n");

    assertThat(CommandRun.of("diagram", lab, "--view", "workers").out())
        .contains("worker-1")
        .doesNotContain("cp-1");
    CommandRun unknown = CommandRun.of("diagram", lab, "--view", "other");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("network, cluster, ingress, dns, workers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "19", "10001", "99999999999", "-5", "wide", ""})
  void width_that_is_none_is_wrong_usage(String width) {
    CommandRun run = CommandRun.of("diagram", lab, "--width=" + width);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void what_could_be_understood_is_drawn_and_the_rest_told() throws IOException {
    Files.writeString(Path.of(lab), SmallNetwork.TEXT.replace("192.0.2.12", "192.0.2.300"));

    CommandRun run = CommandRun.of("diagram", lab);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("worker-1", "192.0.2.11");
    assertThat(run.err()).contains("error GP909");
  }

  @Test
  void file_that_is_no_topology_is_not_drawn() {
    CommandRun run = CommandRun.withInput("42\n", "diagram", "-");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("GP911");
  }
}
