package io.groundplan.export.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidateFormatsTest {

  /** An unknown key on line 3, a waived double address on line 8, one that counts on line 11. */
  private static final String TEXT =
      """
      groundplan: 1
      name: Lab
      "100% wr\\u0000ng,\\n<key>": {}
      segments:
        lan: {subnets: 192.0.2.0/24}
      nodes:
        a: {type: worker, segment: lan, addresses: 192.0.2.11}
        b: {type: worker, segment: lan, addresses: 192.0.2.11, waivers: {GP101: "standby, <off>"}}
        c: {type: worker, segment: lan, addresses: 192.0.2.12}
        d: {type: worker, segment: lan, addresses: 192.0.2.13}
        e: {type: worker, segment: lan, addresses: 192.0.2.13}
      """;

  @TempDir Path folder;
  private String file = "";
  private String missing = "";

  @BeforeEach
  void write_the_file() throws IOException {
    file = Files.writeString(folder.resolve("a, b.topology.yaml"), TEXT).toString();
    missing = folder.resolve("missing.topology.yaml").toString();
  }

  private static JsonNode sarifRun(CommandRun run) {
    return JsonMapper.shared().readTree(run.out()).path("runs").path(0);
  }

  private static Document xml(CommandRun run) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> cases(Document document, String child) {
    List<Element> found = new ArrayList<>();
    NodeList children = document.getElementsByTagName(child);
    for (int i = 0; i < children.getLength(); i++) {
      found.add((Element) children.item(i).getParentNode());
    }
    return found;
  }

  @Test
  void every_format_answers_with_the_same_exit_code() {
    for (String format : List.of("text", "json", "sarif", "junit", "github")) {
      assertThat(CommandRun.of("validate", "--format", format, file).exit())
          .as(format)
          .isEqualTo(1);
      assertThat(CommandRun.of("validate", "--format", format, file, missing).exit())
          .as(format)
          .isEqualTo(3);
    }
  }

  @Test
  void sarif_places_each_problem_and_names_its_rule() {
    JsonNode run = sarifRun(CommandRun.of("validate", "--format", "sarif", file));

    JsonNode rules = run.path("tool").path("driver").path("rules");
    assertThat(rules.findValuesAsString("id")).isSorted().contains("GP101", "GP901");
    assertThat(rules.path(0).path("name").asString()).isEqualTo("DuplicateAddress");
    assertThat(rules.path(0).has("helpUri")).isFalse();
    assertThat(run.path("columnKind").asString()).isEqualTo("unicodeCodePoints");
    assertThat(run.path("results"))
        .isNotEmpty()
        .allSatisfy(result -> {
          assertThat(rules.path(result.path("ruleIndex").asInt()).path("id"))
              .isEqualTo(result.path("ruleId"));
          JsonNode place = result.path("locations").path(0).path("physicalLocation");
          assertThat(place.path("artifactLocation").path("uri").asString())
              .startsWith("file:///")
              .endsWith("/a,%20b.topology.yaml");
          assertThat(place.path("region").path("startLine").asInt()).isPositive();
        });
  }

  @Test
  void sarif_suppresses_what_is_waived_with_its_reason() {
    JsonNode run = sarifRun(CommandRun.of("validate", "--format", "sarif", file));

    List<String> reasons = run.path("results").findValuesAsString("justification");
    assertThat(reasons).containsExactly("standby, <off>");
  }

  @Test
  void sarif_fix_is_the_replacement_of_the_lines_that_it_changes() {
    JsonNode run = sarifRun(CommandRun.of("validate", "--format", "sarif", file));

    JsonNode fix = run.path("results").findValues("fixes").getLast().path(0);
    JsonNode replacement = fix.path("artifactChanges").path(0).path("replacements").path(0);
    assertThat(fix.path("description").path("text").asString())
        .isEqualTo("Give e the address 192.0.2.14");
    assertThat(replacement.path("deletedRegion").toString())
        .isEqualTo("{\"startLine\":11,\"startColumn\":1,\"endLine\":12,\"endColumn\":1}");
    assertThat(replacement.path("insertedContent").path("text").asString())
        .isEqualTo("  e: {type: worker, segment: lan, addresses: 192.0.2.14}\n");
  }

  @Test
  void sarif_says_which_file_could_not_be_read() {
    JsonNode invocation =
        sarifRun(CommandRun.of("validate", "--format", "sarif", missing))
            .path("invocations")
            .path(0);

    assertThat(invocation.path("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.path("toolExecutionNotifications").toString())
        .contains("there is no such file");
  }

  @Test
  void sarif_keeps_relative_names_relative_and_no_name_becomes_a_scheme() {
    CommandRun run = CommandRun.withInput(TEXT, "validate", "--format", "sarif", "-");
    CommandRun colon = CommandRun.of("validate", "--format", "sarif", "a:b.yaml", "x/y z.yaml");

    assertThat(sarifRun(run).path("artifacts").toString()).contains("%3Cstdin%3E");
    assertThat(sarifRun(colon).path("artifacts").findValuesAsString("uri"))
        .containsExactly("./a:b.yaml", "x/y%20z.yaml");
  }

  @Test
  void junit_has_a_case_for_each_rule_and_one_failure_for_all_its_problems() throws Exception {
    CommandRun run = CommandRun.of("validate", "--format", "junit", file);

    Element suite = (Element) xml(run).getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).isEqualTo(file);
    assertThat(suite.getElementsByTagName("testcase").getLength())
        .isEqualTo(RuleNames.all().size())
        .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
    List<Element> failed = cases(xml(run), "failure");
    assertThat(failed)
        .extracting(one -> one.getAttribute("name"))
        .contains("GP101 duplicate-address", "GP901 unknown-key")
        .hasSize(Integer.parseInt(suite.getAttribute("failures")));
    assertThat(failed.getFirst().getTextContent()).contains(":11:").contains("192.0.2.13");
    assertThat(run.out()).doesNotContain("\u0000").contains("&lt;key&gt;");
  }

  @Test
  void junit_skips_a_rule_that_only_waived_problems_break() throws Exception {
    String waived =
        Files.writeString(
                folder.resolve("waived.topology.yaml"),
                TEXT.replaceAll("(?m)^(\"|  [cde]:).*\n", ""))
            .toString();

    CommandRun run = CommandRun.of("validate", "--format", "junit", waived);

    assertThat(run.exit()).isZero();
    List<Element> skipped = cases(xml(run), "skipped");
    assertThat(skipped)
        .extracting(one -> one.getAttribute("name"))
        .containsExactly("GP101 duplicate-address");
    assertThat(((Element) skipped.getFirst().getFirstChild()).getAttribute("message"))
        .isEqualTo("waived: standby, <off>");
  }

  @Test
  void junit_case_fails_from_the_severity_on_that_the_command_fails_on() throws Exception {
    String mild =
        Files.writeString(
                folder.resolve("mild.topology.yaml"),
                """
                groundplan: 1
                name: Lab
                segments:
                  lan: {subnets: {prefix: 192.0.2.0/24, gateway: 192.0.2.1}}
                """)
            .toString();

    CommandRun lenient = CommandRun.of("validate", "--format", "junit", mild);
    CommandRun strict = CommandRun.of("validate", "--format=junit", "--fail-on=warning", mild);

    assertThat(lenient.exit()).isZero();
    assertThat(cases(xml(lenient), "failure")).isEmpty();
    assertThat(cases(xml(lenient), "system-out")).hasSize(1);
    assertThat(strict.exit()).isEqualTo(1);
    assertThat(cases(xml(strict), "failure")).hasSize(1);
  }

  @Test
  void junit_reports_a_file_that_cannot_be_read_as_an_error() throws Exception {
    CommandRun run = CommandRun.of("validate", "--format", "junit", missing);

    assertThat(cases(xml(run), "error")).hasSize(1);
  }

  @Test
  void github_commands_escape_what_would_end_them() {
    CommandRun run = CommandRun.of("validate", "--format", "github", file);

    assertThat(run.out().lines().toList().getFirst())
        .startsWith("::error file=" + file.replace(",", "%2C") + ",line=3,col=1,title=GP901 ")
        .contains("::", "100%25 wr<U+0000>ng, <key>");
    assertThat(run.out().lines()).allMatch(line -> line.matches("::(error|warning|notice) .*"));
    assertThat(run.out()).doesNotContain("standby");
  }

  @Test
  void github_tells_a_file_that_cannot_be_read() {
    CommandRun run = CommandRun.of("validate", "--format", "github", missing);

    assertThat(run.out()).startsWith("::error file=").contains("there is no such file");
  }

  @Test
  void unknown_facts_and_unknown_formats_are_refused_with_what_there_is() {
    CommandRun unknown = CommandRun.of("validate", "--show-unknown", "--format", "sarif", file);
    CommandRun format = CommandRun.of("validate", "--format", "xml", file);

    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(format.exit()).isEqualTo(2);
    assertThat(format.err()).containsIgnoringCase("sarif");
  }
}
