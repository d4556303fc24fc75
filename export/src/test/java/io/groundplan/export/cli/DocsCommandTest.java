package io.groundplan.export.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsCommandTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
  private static final String BEFORE = "# Mine\r\n\ntext \t \n<!-- groundplan:begin network -->\n";
  private static final String AFTER = "<!-- groundplan:end network -->\nafter, no line end";

  @TempDir Path folder;
  private String lab = "";
  private Path readme = Path.of("");

  @BeforeEach
  void write_the_topology_and_a_page() throws IOException {
    lab = Files.writeString(folder.resolve("lab.topology.yaml"), SmallNetwork.TEXT).toString();
    readme = Files.writeString(folder.resolve("README.md"), BEFORE + "old\n" + AFTER);
  }

  @Test
  void page_on_standard_output_holds_every_name_and_address() {
    CommandRun run = CommandRun.of("docs", lab);

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("# Lab\n")
        .contains("cp-1", "192.0.2.11", "192.0.2.12", "192.0.2.0/24");
  }

  @Test
  void block_is_filled_and_every_byte_around_it_stays() throws IOException {
    CommandRun run = CommandRun.of("docs", lab, "--into", readme.toString(), "--block", "network");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(readme))
        .startsWith(BEFORE)
        .endsWith(AFTER)
        .contains("192.0.2.12")
        .doesNotContain("old\n" + AFTER);
  }

  @Test
  void second_writing_touches_nothing_and_check_is_clean() throws IOException {
    assertThat(CommandRun.of("docs", lab, "--into", readme.toString(), "--check").exit())
        .isEqualTo(1);
    assertThat(Files.readString(readme)).isEqualTo(BEFORE + "old\n" + AFTER);
    CommandRun.of("docs", lab, "--into", readme.toString());
    Files.setLastModifiedTime(readme, LONG_AGO);

    CommandRun again = CommandRun.of("docs", lab, "--into", readme.toString());

    assertThat(again).isEqualTo(new CommandRun(0, "", ""));
    assertThat(Files.getLastModifiedTime(readme)).isEqualTo(LONG_AGO);
    assertThat(CommandRun.of("docs", lab, "--into", readme.toString(), "--check").exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# No block\n",
        "<!-- groundplan:begin network -->\n",
        "<!-- groundplan:begin other -->\n<!-- groundplan:end other -->\n",
      })
  void page_without_the_block_is_left_alone_with_exit_2(String text) throws IOException {
    Files.writeString(readme, text);

    CommandRun run = CommandRun.of("docs", lab, "--into", readme.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("README.md").contains("network");
    assertThat(Files.readString(readme)).isEqualTo(text);
  }

  @Test
  void missing_page_is_told_with_exit_3() {
    CommandRun run = CommandRun.of("docs", lab, "--into", folder.resolve("none.md").toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("none.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--check", "--block=network"})
  void options_about_a_page_need_one(String option) {
    assertThat(CommandRun.of("docs", lab, option).exit()).isEqualTo(2);
  }

  @Test
  void name_that_no_marker_can_hold_is_wrong_usage() {
    CommandRun run = CommandRun.of("docs", lab, "--into", readme.toString(), "--block", "a b");

    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void page_behind_a_link_is_written_and_the_link_stays() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("LINK.md"), readme);

    CommandRun run = CommandRun.of("docs", lab, "--into", link.toString());

    assertThat(run.exit()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(readme)).contains("192.0.2.12");
  }

  @Test
  void nothing_is_written_into_a_page_while_something_is_not_understood() throws IOException {
    Files.writeString(Path.of(lab), SmallNetwork.TEXT.replace("192.0.2.12", "192.0.2.300"));

    CommandRun run = CommandRun.of("docs", lab, "--into", readme.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("error GP909");
    assertThat(Files.readString(readme)).isEqualTo(BEFORE + "old\n" + AFTER);
  }
}
