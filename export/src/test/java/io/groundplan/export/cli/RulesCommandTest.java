package io.groundplan.export.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesCommandTest {

  @Test
  void list_has_a_line_for_every_code_in_order() {
    CommandRun run = CommandRun.of("rules");

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines())
        .isSorted()
        .hasSameSizeAs(RuleNames.all())
        .allMatch(line -> line.matches("GP\\d{3} (error|warning|info) +[a-z0-9-]+: \\S.*"));
  }

  @Test
  void one_rule_is_explained_by_its_page_found_by_code_in_either_case_and_by_name() {
    String page = CommandRun.of("rules", "GP109").out();

    assertThat(page).startsWith("# GP109 prefix-has-host-bits\n").contains("## ");
    assertThat(CommandRun.of("rules", "gp109").out()).isEqualTo(page);
    assertThat(CommandRun.of("rules", "prefix-has-host-bits").out()).isEqualTo(page);
  }
}
