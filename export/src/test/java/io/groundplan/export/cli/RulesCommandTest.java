package io.groundplan.export.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesCommandTest {

  @Test
  void list_has_a_line_for_every_code_in_order() {
    CommandRun run = CommandRun.of("rules");

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines())
        .isSorted()
        .hasSameSizeAs(RuleNames.all())
        .allMatch(line -> line.matches("GP\\d{3} (error|warning|info) +[a-z0-9.-]+: \\S.*"));
  }

  @Test
  void one_rule_is_explained_by_its_page_found_by_code_in_either_case_and_by_name() {
    String page = CommandRun.of("rules", "GP109").out();

    assertThat(page).startsWith("# GP109 prefix-has-host-bits\n").contains("## ");
    assertThat(CommandRun.of("rules", "gp109").out()).isEqualTo(page);
    assertThat(CommandRun.of("rules", "prefix-has-host-bits").out()).isEqualTo(page);
  }

  @Test
  void json_lists_the_same_rules_and_explains_one_with_its_page() {
    JsonNode list = JsonMapper.shared().readTree(CommandRun.of("rules", "--format=json").out());
    JsonNode one =
        JsonMapper.shared().readTree(CommandRun.of("rules", "GP109", "--format=json").out());

    assertThat(list.path("rules")).hasSameSizeAs(RuleNames.all());
    assertThat(list.path("rules").path(0).propertyNames())
        .containsExactly("code", "slug", "severity", "summary");
    assertThat(one.path("rules")).hasSize(1);
    assertThat(one.path("rules").path(0).path("page").asString())
        .isEqualTo(CommandRun.of("rules", "GP109").out());
  }

  @Test
  void every_rule_has_its_page_in_the_program() {
    assertThat(RuleNames.all())
        .allSatisfy(rule ->
            assertThat(CommandRun.of("rules", rule.code().toString()).out())
                .startsWith("# " + rule.code() + " " + rule.slug() + "\n"));
  }

  @Test
  void rule_that_does_not_exist_is_refused_with_the_nearest() {
    CommandRun code = CommandRun.of("rules", "GP198");
    CommandRun name = CommandRun.of("rules", "duplicate-adress");
    CommandRun neither = CommandRun.of("rules", "nonsense");

    assertThat(code.exit()).isEqualTo(2);
    assertThat(code.err()).contains("there is no rule GP198; did you mean GP201");
    assertThat(name.exit()).isEqualTo(2);
    assertThat(name.err()).contains("did you mean GP101 duplicate-address?");
    assertThat(neither.exit()).isEqualTo(2);
    assertThat(neither.err()).contains("there is no rule nonsense; 'groundplan rules' lists them");
  }
}
