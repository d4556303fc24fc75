package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON Schemas (draft 2020-12) of the topology and layout files, made of the codecs that read them.
 */
public final class FileSchemas {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private FileSchemas() {}

  /** The schema of {@code NAME.topology.yaml}, as JSON text. */
  public static String topology() {
    LinkedHashMap<String, Schema> properties = new LinkedHashMap<>();
    properties.put("groundplan", Schema.of("const", TopologyReader.VERSION));
    properties.put("name", Schema.type("string", "what the network is called"));
    properties.put("export", ExportCodecs.EXPORT.schema());
    for (Section section : Section.values()) {
      properties.put(section.key(), elements(section));
    }
    return JsonText.of(
        SchemaDefinitions.extract(
            Schema.of(
                    "$schema",
                    DRAFT,
                    "title",
                    "Groundplan topology",
                    "type",
                    "object",
                    "required",
                    List.of("groundplan"),
                    "properties",
                    properties,
                    "patternProperties",
                    Map.of("^x-", Schema.ANY),
                    "additionalProperties",
                    false)
                .keywords()));
  }

  private static Schema elements(Section section) {
    return Schema.of(
        "type",
        List.of("object", "null"),
        "description",
        section.noun() + "s by id",
        "propertyNames",
        Schema.of("pattern", "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"),
        "additionalProperties",
        ElementCodecs.of(section).schema());
  }

  /** The schema of {@code NAME.layout.yaml}, as JSON text. */
  public static String layout() {
    LinkedHashMap<String, PlainValue> keywords = new LinkedHashMap<>();
    keywords.put("$schema", new PlainValue.Text(DRAFT));
    keywords.put("title", new PlainValue.Text("Groundplan layout"));
    keywords.putAll(LayoutCodecs.LAYOUT.schema().keywords().values());
    return JsonText.of(SchemaDefinitions.extract(new PlainValue.Fields(keywords)));
  }
}
