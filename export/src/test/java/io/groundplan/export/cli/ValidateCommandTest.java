package io.groundplan.export.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidateCommandTest {

  private static final Pattern LINE =
      Pattern.compile("[^:\\s][^:]*:\\d+:\\d+: (error|warning|info) GP\\d{3} [a-z0-9-]+: \\S.*");

  private static final String CLEAN =
      """
      groundplan: 1
      name: Clean
      """;

  /** An unknown key on line 3, a VLAN that is none on line 5. */
  private static final String BROKEN =
      """
      groundplan: 1
      name: Broken
      segmints: {}
      segments:
        lan: {vlan: 5000}
      """;

  @TempDir Path folder;
  private String clean = "";
  private String broken = "";

  @BeforeEach
  void write_the_files() throws IOException {
    clean = Files.writeString(folder.resolve("clean.topology.yaml"), CLEAN).toString();
    broken = Files.writeString(folder.resolve("broken.topology.yaml"), BROKEN).toString();
  }

  @Test
  void clean_file_gives_no_lines_and_exit_0() {
    CommandRun run = CommandRun.of("validate", clean);

    assertThat(run).isEqualTo(new CommandRun(0, "", "no problems\n"));
  }

  @Test
  void each_problem_is_a_line_that_starts_with_its_place() {
    CommandRun run = CommandRun.of("validate", broken);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out().lines()).hasSize(2).allMatch(LINE.asMatchPredicate());
    assertThat(run.out().lines().toList().getFirst()).startsWith(broken + ":3:1: error GP901 ");
    assertThat(run.out().lines().toList().getLast()).startsWith(broken + ":5:").contains("GP909");
    assertThat(run.err()).isEqualTo("2 errors\n");
  }

  @Test
  void placements_of_what_is_gone_are_reported_in_the_layout_file() throws IOException {
    Path layout = folder.resolve("clean.layout.yaml");
    Files.writeString(layout, "groundplan-layout: 1\npositions:\n  nas: {x: 1, y: 2}\n");

    CommandRun run = CommandRun.of("validate", clean);

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith(layout + ":3:8: warning GP905 orphan-placement: the layout places nas");
    assertThat(run.err()).isEqualTo("1 warning\n");
  }

  @Test
  void an_unreadable_layout_file_hides_nothing_of_the_topology() throws IOException {
    Files.writeString(folder.resolve("broken.layout.yaml"), "positions: [");

    CommandRun run = CommandRun.of("validate", broken);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).contains("broken.layout.yaml");
  }

  @Test
  void waivers_are_judged_by_the_day_of_the_clock() throws IOException {
    String text =
        """
        groundplan: 1
        name: Waived
        clusters: {lab: {waivers: {GP401: {reason: rebuilt weekly, until: %s}}}}
        nodes: {cp-1: {type: controlplane}}
        """;
    Path file = folder.resolve("waived.topology.yaml");

    Files.writeString(file, text.formatted("2026-07-01"));
    CommandRun onTheLastDay = CommandRun.of("validate", file.toString());
    Files.writeString(file, text.formatted("2026-06-30"));
    CommandRun afterwards = CommandRun.of("validate", file.toString());

    assertThat(onTheLastDay.out()).isEmpty();
    assertThat(afterwards.out()).contains(" GP401 ", " GP908 ");
  }

  @Test
  void quiet_leaves_out_the_summary_and_nothing_else() {
    CommandRun run = CommandRun.of("validate", "--quiet", broken);

    assertThat(run.out()).isEqualTo(CommandRun.of("validate", broken).out());
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void colour_touches_the_severity_alone() {
    String colored = CommandRun.of("validate", "--color", "always", broken).out();

    assertThat(colored).contains(": \u001b[1;31merror\u001b[0m GP901");
    assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(CommandRun.of("validate", broken).out());
  }

  @Test
  void several_files_are_judged_one_after_the_other() {
    CommandRun run = CommandRun.of("validate", clean, broken, clean);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEqualTo(CommandRun.of("validate", broken).out());
  }

  @Test
  void unreadable_file_is_named_and_the_others_are_judged_all_the_same() {
    String missing = folder.resolve("missing.topology.yaml").toString();

    CommandRun run = CommandRun.of("validate", missing, broken);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains(missing);
    assertThat(run.out().lines()).hasSize(2);
  }

  @Test
  void file_that_is_not_utf_8_or_not_yaml_is_unreadable() throws IOException {
    Path latin = folder.resolve("latin.topology.yaml");
    Files.write(latin, "name: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    Path unclosed = Files.writeString(folder.resolve("unclosed.topology.yaml"), "a: {\n");

    assertThat(CommandRun.of("validate", latin.toString()).exit()).isEqualTo(3);
    assertThat(CommandRun.of("validate", unclosed.toString()).exit()).isEqualTo(3);
  }

  @Test
  void dash_reads_standard_input() {
    CommandRun run = CommandRun.withInput(BROKEN, "validate", "-");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).startsWith("<stdin>:3:1: error GP901 ");
  }

  @Test
  void only_the_rules_asked_for_count_by_code_or_by_name() {
    CommandRun byCode = CommandRun.of("validate", broken, "--rule", "gp901");
    CommandRun byName = CommandRun.of("validate", "--rule=unknown-key,GP904", broken);

    assertThat(byCode.out().lines()).hasSize(1);
    assertThat(byName.out()).isEqualTo(byCode.out());
    assertThat(CommandRun.of("validate", broken, "--rule", "GP904").exit()).isZero();
  }

  @Test
  void json_holds_every_problem_with_its_place_and_the_counts() {
    CommandRun run = CommandRun.of("validate", "--format", "json", broken);

    JsonNode report = JsonMapper.shared().readTree(run.out());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(report.propertyNames()).containsExactly("problems", "summary");
    JsonNode first = report.path("problems").path(0);
    assertThat(first.propertyNames())
        .containsExactly(
            "code",
            "slug",
            "severity",
            "subject",
            "file",
            "line",
            "column",
            "message",
            "related",
            "fixes",
            "waived");
    assertThat(first.path("code").asString()).isEqualTo("GP901");
    assertThat(first.path("file").asString()).isEqualTo(broken);
    assertThat(first.path("line").asInt()).isEqualTo(3);
    assertThat(first.path("column").asInt()).isEqualTo(1);
    assertThat(first.path("waived").isNull()).isTrue();
    assertThat(report.path("summary").path("errors").asInt()).isEqualTo(2);
  }

  @Test
  void json_of_a_clean_file_is_an_empty_report() {
    CommandRun run = CommandRun.of("validate", "--format=json", clean);

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            "{\"problems\":[],\"summary\":{\"errors\":0,\"warnings\":0,\"infos\":0,\"waived\":0}}\n");
  }

  @Test
  void what_the_file_leaves_open_is_shown_on_request_and_judged_by_nobody() throws IOException {
    String open =
        Files.writeString(
                folder.resolve("open.topology.yaml"),
                """
                groundplan: 1
                name: Open
                segments:
                  lan: {}
                nodes:
                  cp: {type: controlplane, segment: lan, addresses: none}
                  somewhere: {interfaces: {eth0: {}, bond0: {bond: {mode: active-backup, links: eth0}}}}
                """)
            .toString();

    CommandRun run = CommandRun.of("validate", "--show-unknown", "--rule", "GP904", open);

    assertThat(run.exit()).isZero();
    assertThat(run.out().replace(open, "F"))
        .isEqualTo(
            """
            F:4:3: unknown lan: its subnets are not stated
            F:7:3: unknown somewhere: whether it is a control plane or a worker is not stated
            F:7:45: unknown somewhere interfaces.bond0: what it is plugged into is not stated
            """);
    assertThat(
            JsonMapper.shared()
                .readTree(CommandRun.of("validate", "--show-unknown", "--format=json", open).out())
                .path("unknown"))
        .hasSize(3);
    assertThat(CommandRun.of("validate", "--rule", "GP904", open).out()).isEmpty();
  }
}
