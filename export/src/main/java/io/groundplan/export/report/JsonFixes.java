package io.groundplan.export.report;

import io.groundplan.model.file.SourceMap;
import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.mending.LeftProblem;
import io.groundplan.model.mending.MadeFix;
import io.groundplan.model.mending.MendingResult;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.TextFix;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What mending a file did, as one JSON object on one line: the problems that were {@code fixed},
 * each with its {@code fix}, those that are {@code left}, each with the {@code reason}, and the
 * {@code diff} of the file.
 */
public final class JsonFixes {

  private JsonFixes() {}

  /** The object, with a line end. */
  public static String write(MendingResult result, String diff, boolean isWritten) {
    StringWriter text = new StringWriter();
    SourceMap places = result.mended().sourceMap();
    String file = result.mended().file();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("fixed");
      for (MadeFix fix : result.made()) {
        json.writeStartObject();
        write(json, file, fix.problem(), fix.position());
        json.writeStringProperty("fix", fix.label());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("left");
      for (LeftProblem left : result.left()) {
        json.writeStartObject();
        write(json, file, left.problem(), places.locate(left.problem()));
        json.writeStringProperty("reason", left.reason());
        json.writeArrayPropertyStart("fixes");
        left.problem().fixes().stream().map(QuickFix::label).forEach(json::writeString);
        places.fixes(left.problem()).stream().map(TextFix::label).forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringProperty("diff", diff);
      json.writeBooleanProperty("written", isWritten);
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void write(
      JsonGenerator json, String file, Problem problem, SourcePosition position) {
    json.writeStringProperty("code", problem.code().toString());
    json.writeStringProperty("slug", problem.slug());
    json.writeStringProperty("severity", problem.severity().toString());
    json.writeStringProperty("subject", problem.subject().toString());
    json.writeStringProperty("file", file);
    json.writeNumberProperty("line", position.line());
    json.writeNumberProperty("column", position.column());
    json.writeStringProperty("message", problem.message());
  }
}
