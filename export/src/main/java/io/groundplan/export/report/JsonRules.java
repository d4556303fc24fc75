package io.groundplan.export.report;

import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.RuleDescription;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Rules as one JSON object on one line: {@code rules}, each with its {@code code}, {@code slug},
 * {@code severity}, {@code summary} and, where it is asked for, its {@code page} in Markdown.
 */
public final class JsonRules {

  private JsonRules() {}

  /** The object, with a line end. */
  public static String write(
      List<RuleDescription> rules, Function<RuleCode, Optional<String>> pages) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("rules");
      for (RuleDescription rule : rules) {
        json.writeStartObject();
        json.writeStringProperty("code", rule.code().toString());
        json.writeStringProperty("slug", rule.slug());
        json.writeStringProperty("severity", rule.severity().toString());
        json.writeStringProperty("summary", rule.summary());
        pages.apply(rule.code()).ifPresent(page -> json.writeStringProperty("page", page));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }
}
