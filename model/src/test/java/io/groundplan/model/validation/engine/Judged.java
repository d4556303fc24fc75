package io.groundplan.model.validation.engine;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A topology file with what reader and rules say of it.
 *
 * @param read what was read
 * @param verdict what was found
 */
record Judged(ReadResult read, Verdict verdict) {

  static Judged of(String file, String text) throws UnreadableFileException {
    ReadResult read = TopologyFile.parse(file, text);
    return new Judged(read, Validator.validate(read.topology(), read.problems()));
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
    return "%s:%s: %s %s %s: %s%n"
        .formatted(
            read.file(),
            read.sourceMap().locate(problem),
            problem.severity(),
            problem.code(),
            problem.slug(),
            problem.message());
  }
}
