package io.groundplan.export.report;

import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A report as one JSON object on one line, for programs. Waived problems are in it, with their
 * reason.
 */
public final class JsonReport {

  private JsonReport() {}

  /** The object, with a line end. */
  public static String write(Report report) {
    return write(report, Optional.empty());
  }

  /** The object with a further key {@code unknown}, a list of what the files do not say. */
  public static String write(Report report, List<UnknownFact> unknown) {
    return write(report, Optional.of(unknown));
  }

  private static String write(Report report, Optional<List<UnknownFact>> unknown) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("problems");
      report.problems().forEach(one -> write(json, one));
      json.writeEndArray();
      unknown.ifPresent(facts -> write(json, facts));
      json.writeObjectPropertyStart("summary");
      json.writeNumberProperty("errors", report.count(Severity.ERROR));
      json.writeNumberProperty("warnings", report.count(Severity.WARNING));
      json.writeNumberProperty("infos", report.count(Severity.INFO));
      json.writeNumberProperty("waived", report.waived());
      json.writeEndObject();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, ReportedProblem one) {
    Problem problem = one.problem();
    json.writeStartObject();
    json.writeStringProperty("code", problem.code().toString());
    json.writeStringProperty("slug", problem.slug());
    json.writeStringProperty("severity", problem.severity().toString());
    writePlace(json, one.file(), one.position(), problem.subject());
    json.writeStringProperty("message", problem.message());
    json.writeArrayPropertyStart("related");
    for (int i = 0; i < one.related().size(); i++) {
      json.writeStartObject();
      writePlace(json, one.file(), one.related().get(i), problem.related().get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("fixes");
    one.fixes().forEach(json::writeString);
    json.writeEndArray();
    if (one.waiver().isPresent()) {
      json.writeObjectPropertyStart("waived");
      json.writeStringProperty("reason", one.waiver().get());
      json.writeEndObject();
    } else {
      json.writeNullProperty("waived");
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, List<UnknownFact> unknown) {
    json.writeArrayPropertyStart("unknown");
    for (UnknownFact fact : unknown) {
      json.writeStartObject();
      writePlace(json, fact.file(), fact.position(), fact.subject());
      json.writeStringProperty("message", fact.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writePlace(
      JsonGenerator json, String file, SourcePosition position, Subject subject) {
    json.writeStringProperty("subject", subject.toString());
    json.writeStringProperty("file", file);
    json.writeNumberProperty("line", position.line());
    json.writeNumberProperty("column", position.column());
  }
}
