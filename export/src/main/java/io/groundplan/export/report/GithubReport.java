package io.groundplan.export.report;

import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Severity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A report as GitHub's workflow commands, which become notes at the lines of a pull request (GitHub
 * Docs, "Workflow commands for GitHub Actions"). Waived problems are left out.
 *
 * <p>A value can end neither its line nor its property: {@code %}, carriage return and line feed
 * are written as {@code %25}, {@code %0D} and {@code %0A}, in properties also {@code :} and {@code
 * ,} as {@code %3A} and {@code %2C}.
 */
public final class GithubReport {

  private GithubReport() {}

  /** One command a line. */
  public static String write(List<CheckedFile> files) {
    return files.stream().map(GithubReport::write).collect(Collectors.joining());
  }

  private static String write(CheckedFile file) {
    return switch (file) {
      case CheckedFile.Judged judged ->
          judged.report().counting().stream()
              .map(GithubReport::write)
              .collect(Collectors.joining());
      case CheckedFile.Unreadable(String name, SourcePosition position, String reason) ->
          command("error", name, position, "Unreadable file", reason);
    };
  }

  private static String write(ReportedProblem one) {
    Problem problem = one.problem();
    return command(
        word(problem.severity()),
        one.file(),
        one.position(),
        problem.code() + " " + problem.slug(),
        problem.message());
  }

  private static String command(
      String word, String file, SourcePosition position, String title, String message) {
    return "::%s file=%s,line=%d,col=%d,title=%s::%s\n"
        .formatted(
            word,
            property(file),
            position.line(),
            position.column(),
            property(title),
            data(message));
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String data(String text) {
    return OneLine.of(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
