package io.groundplan.export.report;

import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A report as lines of text, one a problem, in the form that editors and CI systems pick up. */
public final class TextReport {

  private TextReport() {}

  /** {@code FILE:LINE:COLUMN: error GP101 duplicate-address: message}; waived ones are left out. */
  public static String lines(Report report, Palette palette) {
    return report.counting().stream()
        .map(one -> line(one, palette) + "\n")
        .collect(Collectors.joining());
  }

  /** {@code FILE:LINE:COLUMN: unknown SUBJECT: what is not stated}. */
  public static String unknown(List<UnknownFact> facts) {
    return facts.stream()
        .map(fact ->
            "%s:%s: unknown %s: %s\n"
                .formatted(
                    OneLine.of(fact.file()), fact.position(), fact.subject(), fact.message()))
        .collect(Collectors.joining());
  }

  /** How many there are, as {@code 2 errors, 1 warning, 1 waived}. */
  public static String summary(Report report) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = report.count(severity);
      if (count > 0) {
        counts.add(count + " " + severity + (count == 1 ? "" : "s"));
      }
    }
    if (counts.isEmpty()) {
      counts.add("no problems");
    }
    if (report.waived() > 0) {
      counts.add(report.waived() + " waived");
    }
    return String.join(", ", counts);
  }

  private static String line(ReportedProblem one, Palette palette) {
    Problem problem = one.problem();
    return "%s:%s: %s %s %s: %s"
        .formatted(
            OneLine.of(one.file()),
            one.position(),
            palette.severity(problem.severity()),
            problem.code(),
            problem.slug(),
            OneLine.of(problem.message()));
  }
}
