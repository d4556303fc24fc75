package io.groundplan.model.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.LayoutFile;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.testing.Golden;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.TextFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleGoldenTest {

  private static final Path GOLDENS = Golden.inRepository("model/src/test/resources/rules");
  private static final Path PAGES = Golden.inRepository("docs/rules");

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?s)\n## Example\n.*?```yaml\n(?<yaml>.*?)```\n\n```text\n(?<said>.*?)```\n");

  static Stream<RuleDescription> descriptions() {
    return Rules.descriptions().stream();
  }

  static Stream<RuleCode> codes() {
    return descriptions().map(RuleDescription::code);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void what_breaks_a_rule_is_reported_word_for_word(RuleCode code) throws IOException {
    Judged fires = judge(code, "fires");

    assertThat(fires.verdict().problems())
        .as("problems of the file that breaks " + code)
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(code));
    Golden.check(GOLDENS.resolve(code.toString()).resolve("fires.expected.txt"), fires.lines());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void what_only_looks_like_it_is_silent(RuleCode code) throws IOException {
    Judged nearMiss = judge(code, "near-miss");

    assertThat(nearMiss.lines()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void every_fix_mends_its_problem(RuleCode code) throws IOException {
    Judged fires = judge(code, "fires");

    for (Problem problem : fires.verdict().problems()) {
      for (QuickFix fix : problem.fixes()) {
        var mended = fix.change().apply(fires.read().topology());

        assertThat(Validator.validate(mended, List.of(), Judged.TODAY).problems())
            .as(fix.label())
            .noneMatch(
                left -> left.code().equals(code) && left.subject().equals(problem.subject()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void every_fix_of_a_text_mends_its_problem(RuleCode code) throws Exception {
    ReadResult read = judge(code, "fires").read();

    for (Problem problem : read.problems()) {
      for (TextFix fix : read.fixes(problem)) {
        ReadResult mended = TopologyFile.mend(read, List.of(fix));

        assertThat(mended.problems())
            .as(fix.label())
            .hasSizeLessThan(read.problems().size())
            .extracting(Problem::message)
            .doesNotContain(problem.message());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void every_rule_has_a_page(RuleDescription rule) throws IOException {
    Judged fires = judge(rule.code(), "fires");
    boolean isFixable =
        fires.verdict().problems().stream()
            .anyMatch(
                problem -> !problem.fixes().isEmpty() || !fires.read().fixes(problem).isEmpty());
    String head =
        "# %s %s\n\n*%s*%s\n\n"
            .formatted(
                rule.code(),
                rule.slug(),
                capital(rule.severity().toString()),
                isFixable ? " · has a quick fix" : "");

    assertThat(Files.readString(page(rule.code())))
        .startsWith(head)
        .contains(
            "\n## Why\n",
            "\n## Example\n",
            "\n## How to mend it\n",
            "\n## What stays silent\n",
            "\n## Source\n");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void the_example_of_a_page_breaks_its_rule_as_the_page_says(RuleCode code) throws IOException {
    String page = Files.readString(page(code));
    Matcher example = EXAMPLE.matcher(page);
    assertThat(example.find()).as("a YAML block and a text block under Example").isTrue();

    String said =
        judgeFragment(example.group("yaml")).verdict().problems().stream()
            .filter(problem -> problem.code().equals(code))
            .map(RuleGoldenTest::withoutPlace)
            .collect(Collectors.joining());

    assertThat(said).isNotEmpty();
    Golden.check(
        page(code),
        page.substring(0, example.start("said")) + said + page.substring(example.end("said")));
  }

  private static Judged judgeFragment(String yaml) throws IOException {
    String[] files = yaml.split("```\n\n```yaml\n", -1);
    boolean isWhole = yaml.startsWith("groundplan:") || yaml.startsWith("-");
    return Judged.of(
        "example",
        isWhole ? files[0] : "groundplan: 1\nname: Example\n" + files[0],
        files.length == 1 ? "" : files[1]);
  }

  private static String withoutPlace(Problem problem) {
    return "%s %s %s: %s%n"
        .formatted(problem.severity(), problem.code(), problem.slug(), problem.message());
  }

  private static Path page(RuleCode code) {
    return PAGES.resolve(code + ".md");
  }

  @Test
  void the_index_of_pages_lists_every_rule() {
    StringBuilder index =
        new StringBuilder(
            """
            # Rules

            Each problem that Groundplan reports has a code that never changes and a page here. A \
            problem can be so by choice: see `waivers` in [the file format](../file-format.md).

            | code | name | severity | what it reports |
            |---|---|---|---|
            """);
    descriptions()
        .forEach(rule ->
            index.append(
                "| [%s](%s.md) | %s | %s | %s |\n"
                    .formatted(
                        rule.code(), rule.code(), rule.slug(), rule.severity(), rule.summary())));

    Golden.check(PAGES.resolve("README.md"), index.toString());
  }

  @Test
  void no_golden_and_no_page_is_without_a_rule() throws IOException {
    List<String> codes = codes().map(RuleCode::toString).toList();

    try (Stream<Path> goldens = Files.list(GOLDENS)) {
      assertThat(goldens.map(path -> path.getFileName().toString())).isSubsetOf(codes);
    }
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(path -> path.getFileName().toString().replace(".md", "")))
          .filteredOn(page -> !page.equals("README"))
          .isSubsetOf(codes);
    }
  }

  private static Judged judge(RuleCode code, String name) throws IOException {
    Path file = GOLDENS.resolve(code.toString()).resolve(name + ".topology.yaml");
    Path layout = LayoutFile.beside(file);
    return Judged.of(
        file.getFileName().toString(),
        Files.readString(file),
        Files.exists(layout) ? Files.readString(layout) : "");
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
