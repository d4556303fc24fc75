package io.groundplan.export.report;

import io.groundplan.export.ExportRun;
import io.groundplan.export.Refusal;
import io.groundplan.export.repository.Change;
import io.groundplan.export.repository.SyncPlan;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.RuleCode;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What an export does, as one JSON object on one line: {@code changes} by path, the exporters that
 * were {@code blocked} and {@code forced}, and a {@code summary} of counts.
 */
public final class JsonPlan {

  private static final List<String> WORDS =
      List.of("create", "update", "delete", "unchanged", "foreign", "edited");

  private JsonPlan() {}

  /** The object, with a line end. */
  public static String write(ExportRun run, SyncPlan plan) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("changes");
      plan.changes().forEach(change -> write(json, change));
      json.writeEndArray();
      json.writeArrayPropertyStart("blocked");
      run.halted().forEach(halted -> write(json, halted));
      json.writeEndArray();
      json.writeArrayPropertyStart("forced");
      run.forced().forEach(forced -> write(json, forced));
      json.writeEndArray();
      json.writeObjectPropertyStart("summary");
      WORDS.forEach(word -> json.writeNumberProperty(word, plan.count(word)));
      json.writeEndObject();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, Change change) {
    json.writeStartObject();
    json.writeStringProperty("path", change.path().toString());
    json.writeStringProperty("change", change.word());
    json.writeStringProperty("exporter", change.exporter());
    switch (change) {
      case Change.Foreign foreign -> json.writeStringProperty("reason", foreign.reason());
      case Change.Edited edited -> json.writeStringProperty("reason", edited.reason());
      case Change.Create _, Change.Update _, Change.Delete _, Change.Unchanged _ -> {}
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ExportRun.Halted halted) {
    json.writeStartObject();
    json.writeStringProperty("exporter", halted.exporter());
    writeCodes(json, halted.problems());
    json.writeArrayPropertyStart("reasons");
    halted.refusals().stream().map(Refusal::message).forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ExportRun.Forced forced) {
    json.writeStartObject();
    json.writeStringProperty("exporter", forced.exporter());
    writeCodes(json, forced.problems());
    json.writeEndObject();
  }

  private static void writeCodes(JsonGenerator json, List<Problem> problems) {
    json.writeArrayPropertyStart("codes");
    problems.stream()
        .map(Problem::code)
        .distinct()
        .map(RuleCode::toString)
        .forEach(json::writeString);
    json.writeEndArray();
  }
}
