package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.testing.Golden;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem points at a value that stands in the file, after edits as well. */
class PositionsTest {

  static Stream<Path> networks_with_problems() throws Exception {
    try (Stream<Path> files = Files.walk(Golden.inRepository("model/src/test/resources/rules"))) {
      return files
          .filter(it -> it.toString().endsWith("fires.topology.yaml"))
          .filter(it -> !it.toString().contains("GP911"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("networks_with_problems")
  void every_problem_points_at_a_value_of_its_element(Path file) throws Exception {
    pointsAtValues(TopologyFile.parse("x", Files.readString(file)));
  }

  @ParameterizedTest
  @MethodSource("networks_with_problems")
  void every_problem_points_at_a_value_after_edits(Path file) throws Exception {
    ReadResult read = TopologyFile.parse("x", Files.readString(file));
    Topology edited = read.topology();
    for (Element element : read.topology().all()) {
      edited =
          edited
              .with(
                  element.withDescription(
                      element.description().withNotes(List.of("one\ntwo", "three"))))
              .rename(element.id(), ElementId.parse("renamed-" + element.id()));
    }

    pointsAtValues(TopologyFile.edit(read, edited));
  }

  private static void pointsAtValues(ReadResult read) {
    List<String> lines = read.text().lines().toList();
    for (Problem problem :
        Validator.validate(read.topology(), read.problems(), Judged.TODAY).problems()) {
      Stream.concat(Stream.of(problem.subject()), problem.related().stream())
          .forEach(subject -> pointsInside(read, subject, lines));
      SourcePosition at = read.sourceMap().locate(problem);
      assertThat(at).as("%s", problem).isNotEqualTo(SourcePosition.START);
      assertThat(rest(lines, at)).as("%s at %s", problem, at).matches("[^\\s#,}\\]].*");
    }
  }

  private static void pointsInside(ReadResult read, Subject subject, List<String> lines) {
    if (subject.element().filter(read.topology()::contains).isEmpty()
        || subject.element().get().equals(ElementId.INTERNET)) {
      return;
    }
    SourcePosition at = read.sourceMap().locate(subject);
    int start = read.sourceMap().locate(Subject.of(subject.element().get())).line();
    int indent = indent(lines.get(start - 1));
    int end = start;
    while (end < lines.size() && (lines.get(end).isBlank() || indent(lines.get(end)) > indent)) {
      end++;
    }
    assertThat(at.line()).as("%s at %s", subject, at).isBetween(start, end);
    assertThat(rest(lines, at)).as("%s at %s", subject, at).matches("[^\\s#,}\\]].*");
  }

  private static String rest(List<String> lines, SourcePosition at) {
    String line = lines.get(at.line() - 1);
    return line.substring(line.offsetByCodePoints(0, at.column() - 1));
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
