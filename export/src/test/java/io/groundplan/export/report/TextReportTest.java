package io.groundplan.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void waived_problems_are_counted_but_not_listed() {
    Report report =
        new Report(
            List.of(
                problem(Severity.ERROR, "one", Optional.empty()),
                problem(Severity.WARNING, "two", Optional.empty()),
                problem(Severity.WARNING, "three", Optional.empty()),
                problem(Severity.ERROR, "four", Optional.of("by choice"))));

    assertThat(TextReport.lines(report, Palette.PLAIN).lines()).hasSize(3);
    assertThat(TextReport.summary(report)).isEqualTo("1 error, 2 warnings, 1 waived");
    assertThat(report.hasAtLeast(Severity.ERROR)).isTrue();
  }

  @Test
  void waived_error_does_not_fail() {
    Report report = new Report(List.of(problem(Severity.ERROR, "x", Optional.of("by choice"))));

    assertThat(report.hasAtLeast(Severity.INFO)).isFalse();
    assertThat(TextReport.summary(report)).isEqualTo("no problems, 1 waived");
  }

  @Test
  void message_of_several_lines_or_with_escapes_stays_one_harmless_line() {
    Report report =
        new Report(List.of(problem(Severity.INFO, "a\nb\u001b[31mc\u202ed", Optional.empty())));

    assertThat(TextReport.lines(report, Palette.PLAIN))
        .isEqualTo(
            "lab.topology.yaml:3:7: info GP101 some-rule: a<U+000A>b<U+001B>[31mc<U+202E>d\n");
  }

  private static ReportedProblem problem(
      Severity severity, String message, Optional<String> waiver) {
    RuleDescription rule = RuleDescription.of(101, "some-rule", severity, "Some rule");
    return new ReportedProblem(
        "lab.topology.yaml",
        new SourcePosition(3, 7),
        rule.problem(Subject.FILE, message),
        List.of(),
        List.of(),
        waiver);
  }
}
