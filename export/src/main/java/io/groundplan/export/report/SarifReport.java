package io.groundplan.export.report;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A report in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code scanning
 * services and editors read. It holds the rules that were broken, with their pages; waived problems
 * are results that are suppressed in the source; a quick fix is the replacement of the lines that
 * it changes. Columns count code points.
 */
public final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final JsonGenerator json;
  private final String version;
  private final List<RuleDescription> rules;
  private final Function<RuleCode, Optional<String>> pages;
  private final SarifFixes fixes;

  private SarifReport(
      JsonGenerator json,
      String version,
      List<RuleDescription> rules,
      Function<RuleCode, Optional<String>> pages) {
    this.json = json;
    this.version = version;
    this.rules = rules;
    this.pages = pages;
    this.fixes = new SarifFixes(json);
  }

  /**
   * The log, with a line end.
   *
   * @param version of this program
   * @param rules every rule there is, in the order of their codes
   * @param pages what explains a rule, in Markdown
   */
  public static String write(
      List<CheckedFile> files,
      String version,
      List<RuleDescription> rules,
      Function<RuleCode, Optional<String>> pages) {
    SortedSet<RuleCode> broken =
        CheckedFile.sum(files).problems().stream()
            .map(one -> one.problem().code())
            .collect(Collectors.toCollection(TreeSet::new));
    List<RuleDescription> told =
        rules.stream().filter(rule -> broken.contains(rule.code())).toList();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      new SarifReport(json, version, told, pages).write(files);
    }
    return text + "\n";
  }

  private void write(List<CheckedFile> files) {
    json.writeStartObject();
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    writeTool();
    writeInvocation(files);
    json.writeStringProperty("columnKind", "unicodeCodePoints");
    writeArtifacts(files);
    json.writeArrayPropertyStart("results");
    for (CheckedFile file : files) {
      if (file instanceof CheckedFile.Judged(ReadResult read, Report report)) {
        fixes.startFile();
        report.problems().forEach(one -> writeResult(read, one));
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeTool() {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "Groundplan");
    json.writeStringProperty("version", version);
    json.writeArrayPropertyStart("rules");
    rules.forEach(this::writeRule);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeRule(RuleDescription rule) {
    json.writeStartObject();
    json.writeStringProperty("id", rule.code().toString());
    json.writeStringProperty("name", pascalCase(rule.slug()));
    writeText("shortDescription", rule.summary());
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", level(rule.severity()));
    json.writeEndObject();
    json.writeObjectPropertyStart("help");
    json.writeStringProperty("text", rule.summary());
    pages.apply(rule.code()).ifPresent(page -> json.writeStringProperty("markdown", page));
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The specification asks that names of rules read like those of types (section 3.49.7). */
  private static String pascalCase(String slug) {
    StringBuilder name = new StringBuilder();
    for (String word : slug.split("-", -1)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }

  private void writeInvocation(List<CheckedFile> files) {
    List<CheckedFile.Unreadable> unreadable = new ArrayList<>();
    for (CheckedFile file : files) {
      if (file instanceof CheckedFile.Unreadable one) {
        unreadable.add(one);
      }
    }
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty("executionSuccessful", unreadable.isEmpty());
    json.writeArrayPropertyStart("toolExecutionNotifications");
    for (CheckedFile.Unreadable one : unreadable) {
      json.writeStartObject();
      json.writeStringProperty("level", "error");
      writeText("message", OneLine.of(one.reason()));
      json.writeArrayPropertyStart("locations");
      json.writeStartObject();
      writePhysicalLocation(one.file(), one.position());
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeArtifacts(List<CheckedFile> files) {
    json.writeArrayPropertyStart("artifacts");
    for (String file : files.stream().map(CheckedFile::file).distinct().toList()) {
      json.writeStartObject();
      json.writeObjectPropertyStart("location");
      json.writeStringProperty("uri", FileUri.of(file));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeResult(ReadResult read, ReportedProblem one) {
    Problem problem = one.problem();
    json.writeStartObject();
    json.writeStringProperty("ruleId", problem.code().toString());
    json.writeNumberProperty("ruleIndex", ruleIndex(problem.code()));
    json.writeStringProperty("level", level(problem.severity()));
    writeText("message", problem.message());
    json.writeArrayPropertyStart("locations");
    writeLocation(one.file(), one.position(), problem.subject(), Optional.empty());
    json.writeEndArray();
    if (!problem.related().isEmpty()) {
      json.writeArrayPropertyStart("relatedLocations");
      for (int i = 0; i < problem.related().size(); i++) {
        writeLocation(one.file(), one.related().get(i), problem.related().get(i), Optional.of(i));
      }
      json.writeEndArray();
    }
    json.writeArrayPropertyStart("suppressions");
    if (one.waiver().isPresent()) {
      json.writeStartObject();
      json.writeStringProperty("kind", "inSource");
      json.writeStringProperty("justification", one.waiver().get());
      json.writeEndObject();
    }
    json.writeEndArray();
    fixes.write(read, problem);
    json.writeEndObject();
  }

  private int ruleIndex(RuleCode code) {
    return rules.stream().map(RuleDescription::code).toList().indexOf(code);
  }

  private void writeLocation(
      String file, SourcePosition position, Subject subject, Optional<Integer> id) {
    json.writeStartObject();
    id.ifPresent(number -> json.writeNumberProperty("id", number));
    writePhysicalLocation(file, position);
    json.writeArrayPropertyStart("logicalLocations");
    json.writeStartObject();
    json.writeStringProperty("fullyQualifiedName", subject.toString());
    json.writeEndObject();
    json.writeEndArray();
    if (id.isPresent()) {
      writeText("message", subject.toString());
    }
    json.writeEndObject();
  }

  private void writePhysicalLocation(String file, SourcePosition position) {
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", FileUri.of(file));
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", position.line());
    json.writeNumberProperty("startColumn", position.column());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeText(String property, String text) {
    json.writeObjectPropertyStart(property);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
