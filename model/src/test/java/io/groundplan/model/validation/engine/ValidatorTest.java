package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidatorTest {

  private static final String DUPLICATE =
      """
      segments:
        lan: {subnets: 192.0.2.0/24}
      devices:
        nas: {segment: lan, addresses: 192.0.2.11}
        printer: {segment: lan, addresses: 192.0.2.11, waivers: {%s}}
      """;

  @Test
  void rules_stand_in_the_order_of_their_codes_and_no_code_twice() {
    var codes = Rules.all().stream().map(Rule::description).map(rule -> rule.code()).toList();

    assertThat(codes).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_waiver_with_a_reason_waives_the_problem_of_its_element() throws UnreadableFileException {
    Judged judged = Judged.ofSections(DUPLICATE.formatted("GP101: failover pair"));

    assertThat(judged.verdict().problems()).isEmpty();
    assertThat(judged.verdict().waived())
        .singleElement()
        .satisfies(waived -> {
          assertThat(waived.problem().subject()).hasToString("printer addresses.0");
          assertThat(waived.waiver().reason()).contains("failover pair");
        });
  }

  @Test
  void a_waiver_of_another_code_does_not_waive() throws UnreadableFileException {
    Judged judged = Judged.ofSections(DUPLICATE.formatted("GP102: failover pair"));

    assertThat(judged.subjects(101)).containsExactly("printer addresses.0");
  }

  @Test
  void a_waiver_without_a_reason_does_not_waive() throws UnreadableFileException {
    Judged judged = Judged.ofSections(DUPLICATE.formatted("GP101: ''"));

    assertThat(judged.subjects(101)).containsExactly("printer addresses.0");
  }

  @Test
  void a_waiver_without_a_reason_is_reported_beside_its_problem() throws UnreadableFileException {
    Judged judged = Judged.ofSections(DUPLICATE.formatted("GP101: {until: 2099-01-01}"));

    assertThat(judged.subjects(101)).containsExactly("printer addresses.0");
    assertThat(judged.subjects(907)).containsExactly("printer waivers.GP101");
    assertThat(judged.of(906)).isEmpty();
  }

  @Test
  void a_waiver_holds_on_its_last_day_and_not_on_the_next() throws UnreadableFileException {
    Judged last = Judged.ofSections(DUPLICATE.formatted("GP101: {reason: x, until: 2026-07-01}"));
    Judged next = Judged.ofSections(DUPLICATE.formatted("GP101: {reason: x, until: 2026-06-30}"));

    assertThat(last.verdict().problems()).isEmpty();
    assertThat(last.verdict().waived()).hasSize(1);
    assertThat(next.subjects(101)).containsExactly("printer addresses.0");
    assertThat(next.of(908))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("the problem counts again"));
  }

  @Test
  void an_unused_waiver_says_of_whom_the_problem_is_reported() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.0/24}
            devices:
              nas: {segment: lan, addresses: 192.0.2.11, waivers: {GP101: failover pair}}
              printer: {segment: lan, addresses: 192.0.2.11}
            """);

    assertThat(judged.subjects(101)).containsExactly("printer addresses.0");
    assertThat(judged.of(906))
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.message()).contains("reported of printer; put the waiver there"));
  }

  @Test
  void a_waiver_is_not_called_unused_while_a_value_cannot_be_read() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.1/24, waivers: {GP104: by choice}}
            """);

    assertThat(judged.of(906)).isEmpty();
  }

  @Test
  void structural_and_readers_problems_cannot_be_waived() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.1/24, waivers: {GP109: by choice}}
            devices:
              nas: {segment: lab, waivers: {GP902: by choice}}
            """);

    assertThat(judged.of(109)).hasSize(1);
    assertThat(judged.of(902)).hasSize(1);
    assertThat(judged.verdict().waived()).isEmpty();
  }

  @Test
  void problems_stand_in_the_order_of_code_then_of_the_file() throws UnreadableFileException {
    Judged judged =
        Judged.ofSections(
            """
            segments:
              lan: {subnets: 192.0.2.0/24}
            devices:
              zebra: {segment: lan, addresses: [198.51.100.9, 198.51.100.1]}
              ape: {segment: lan, addresses: [198.51.100.5, 192.0.2.255]}
            """);

    List<String> found =
        judged.verdict().problems().stream()
            .map((Problem problem) -> problem.code() + " " + problem.subject().element().get())
            .toList();

    assertThat(found).containsExactly("GP102 zebra", "GP102 zebra", "GP102 ape", "GP103 ape");
  }
}
