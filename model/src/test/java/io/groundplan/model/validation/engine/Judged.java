package io.groundplan.model.validation.engine;

import io.groundplan.model.file.LayoutFile;
import io.groundplan.model.file.LayoutReadResult;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.Verdict;
import io.groundplan.model.validation.file.OrphanPlacements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A topology file with what reader and rules say of it, and of the layout beside it.
 *
 * @param read what was read
 * @param layout the layout
 * @param verdict what was found
 */
record Judged(ReadResult read, LayoutReadResult layout, Verdict verdict) {

  /** The day on which all tests judge. */
  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  static Judged of(String file, String text) throws UnreadableFileException {
    return of(file, text, "");
  }

  static Judged of(String file, String text, String layoutText) throws UnreadableFileException {
    ReadResult read = TopologyFile.parse(file, text);
    LayoutReadResult layout = LayoutFile.parse(file.replace(".topology.", ".layout."), layoutText);
    Verdict verdict = Validator.validate(read.topology(), read.problems(), TODAY);
    List<Problem> problems = new ArrayList<>(verdict.problems());
    problems.addAll(OrphanPlacements.of(read.topology(), layout.layout()));
    return new Judged(read, layout, new Verdict(problems, verdict.waived()));
  }

  /** What rules say of a topology without its first two lines. */
  static Judged ofSections(String sections) throws UnreadableFileException {
    return of("test.topology.yaml", "groundplan: 1\nname: Test\n" + sections);
  }

  /** The problems of one code. */
  List<Problem> of(int code) {
    return verdict.problems().stream()
        .filter(problem -> problem.code().equals(RuleCode.of(code)))
        .toList();
  }

  /** The subjects of the problems of one code, as text. */
  List<String> subjects(int code) {
    return of(code).stream().map(problem -> problem.subject().toString()).toList();
  }

  /** One line for each problem, as the command shows it. */
  String lines() {
    return verdict.problems().stream().map(this::line).collect(Collectors.joining());
  }

  private String line(Problem problem) {
    boolean isOfLayout = problem.code().equals(OrphanPlacements.DESCRIPTION.code());
    return "%s:%s: %s %s %s: %s%n"
        .formatted(
            isOfLayout ? layout.file() : read.file(),
            (isOfLayout ? layout.sourceMap() : read.sourceMap()).locate(problem),
            problem.severity(),
            problem.code(),
            problem.slug(),
            problem.message());
  }
}
