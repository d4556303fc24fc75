package io.groundplan.export.report;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.plan.AddressFinding;
import io.groundplan.model.plan.Renumbered;
import io.groundplan.model.validation.Problem;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Answers to questions about addresses, as text and as one JSON object on one line. */
public final class AddressAnswers {

  private AddressAnswers() {}

  /** What was found, one a line: {@code FILE:LINE:COLUMN: owner nas 192.0.2.20}. */
  public static String text(ReadResult read, List<AddressFinding> found) {
    return found.stream()
        .map(one ->
            "%s:%s: %s %s %s\n"
                .formatted(
                    OneLine.of(read.file()),
                    read.sourceMap().locate(one.subject()),
                    one.kind(),
                    one.holder(),
                    one.range()))
        .collect(Collectors.joining());
  }

  /** {@code found}: what was found. */
  public static String json(ReadResult read, String asked, List<AddressFinding> found) {
    return object(json -> {
      json.writeStringProperty("asked", asked);
      json.writeArrayPropertyStart("found");
      for (AddressFinding one : found) {
        json.writeStartObject();
        json.writeStringProperty("kind", one.kind().toString());
        json.writeStringProperty("holder", one.holder());
        json.writeStringProperty("first", one.range().first().toString());
        json.writeStringProperty("last", one.range().last().toString());
        JsonAddressPlan.writePlace(json, read, one.subject());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /** {@code next}: free addresses of a segment. */
  public static String json(String segment, List<IpAddress> next) {
    return object(json -> {
      json.writeStringProperty("segment", segment);
      json.writeArrayPropertyStart("next");
      next.forEach(address -> json.writeString(address.toString()));
      json.writeEndArray();
    });
  }

  /** What renumbering changes, what still names the old prefix, and what it would bring. */
  public static String json(Renumbered renumbered, String diff, boolean isWritten) {
    ReadResult after = renumbered.after();
    return object(json -> {
      json.writeArrayPropertyStart("changes");
      for (Renumbered.Change change : renumbered.changes()) {
        json.writeStartObject();
        JsonAddressPlan.writePlace(json, after, change.subject());
        json.writeStringProperty("before", change.before());
        json.writeStringProperty("after", change.after());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("mentions");
      for (Renumbered.Mention mention : renumbered.mentions()) {
        json.writeStartObject();
        json.writeNumberProperty("line", mention.position().line());
        json.writeStringProperty("text", mention.line());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("problems");
      for (Problem problem : renumbered.problems()) {
        json.writeStartObject();
        json.writeStringProperty("code", problem.code().toString());
        json.writeStringProperty("slug", problem.slug());
        json.writeStringProperty("severity", problem.severity().toString());
        JsonAddressPlan.writePlace(json, after, problem.subject());
        json.writeStringProperty("message", problem.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringProperty("diff", diff);
      json.writeBooleanProperty("written", isWritten);
    });
  }

  /** Lines about a renumbering: what still names the old prefix, then what it would bring. */
  public static List<String> lines(Renumbered renumbered) {
    String file = OneLine.of(renumbered.after().file());
    List<String> lines = new ArrayList<>();
    for (Renumbered.Mention mention : renumbered.mentions()) {
      lines.add(
          "%s:%s: still names the old prefix: %s"
              .formatted(file, mention.position(), OneLine.of(mention.line())));
    }
    for (Problem problem : renumbered.problems()) {
      lines.add(
          "%s:%s: would bring %s %s %s: %s"
              .formatted(
                  file,
                  renumbered.after().sourceMap().locate(problem),
                  problem.severity(),
                  problem.code(),
                  problem.slug(),
                  OneLine.of(problem.message())));
    }
    return List.copyOf(lines);
  }

  private static String object(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    }
    return text + "\n";
  }
}
