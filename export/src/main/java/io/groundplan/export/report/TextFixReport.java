package io.groundplan.export.report;

import io.groundplan.model.mending.LeftProblem;
import io.groundplan.model.mending.MadeFix;
import io.groundplan.model.mending.MendingResult;
import io.groundplan.model.validation.Problem;
import java.util.ArrayList;
import java.util.List;

/** What mending a file did, as lines of text. */
public final class TextFixReport {

  private TextFixReport() {}

  /** A line for each fix that was made, then one for each problem that is left. */
  public static List<String> lines(MendingResult result) {
    String file = OneLine.of(result.mended().file());
    List<String> lines = new ArrayList<>();
    for (MadeFix fix : result.made()) {
      lines.add(
          "%s:%s: fixed %s: %s"
              .formatted(file, fix.position(), name(fix.problem()), OneLine.of(fix.label())));
    }
    for (LeftProblem left : result.left()) {
      lines.add(
          "%s:%s: left %s: %s (%s)"
              .formatted(
                  file,
                  result.mended().sourceMap().locate(left.problem()),
                  name(left.problem()),
                  OneLine.of(left.problem().message()),
                  OneLine.of(left.reason())));
    }
    return List.copyOf(lines);
  }

  /** How many there are, as {@code 2 fixed, 1 left}. */
  public static String summary(MendingResult result) {
    return result.made().isEmpty() && result.left().isEmpty()
        ? "no problems"
        : "%d fixed, %d left".formatted(result.made().size(), result.left().size());
  }

  private static String name(Problem problem) {
    return problem.severity() + " " + problem.code() + " " + problem.slug();
  }
}
