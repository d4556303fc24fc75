package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Moves the parts of a schema that recur into {@code $defs}, each under the key where it stands
 * first, so that the schema stays small enough to read.
 */
final class SchemaDefinitions {

  /** Shorter parts are easier to read in place. */
  private static final int SMALLEST = 240;

  private final Map<PlainValue, Integer> uses = new HashMap<>();
  private final Map<PlainValue, String> names = new HashMap<>();
  private final SequencedMap<String, PlainValue> definitions = new LinkedHashMap<>();

  private SchemaDefinitions() {}

  /** The same schema with its recurring parts defined once. */
  static PlainValue.Fields extract(PlainValue.Fields schema) {
    SchemaDefinitions work = new SchemaDefinitions();
    work.count(schema);
    PlainValue replaced = work.replace(schema, "root", true);
    LinkedHashMap<String, PlainValue> result = new LinkedHashMap<>();
    if (replaced instanceof PlainValue.Fields(SequencedMap<String, PlainValue> keywords)) {
      result.putAll(keywords);
    }
    result.put("$defs", new PlainValue.Fields(work.definitions));
    return new PlainValue.Fields(result);
  }

  private void count(PlainValue value) {
    switch (value) {
      case PlainValue.Fields(SequencedMap<String, PlainValue> fields) -> {
        if (uses.merge(value, 1, Integer::sum) == 1) {
          fields.values().forEach(this::count);
        }
      }
      case PlainValue.Items(List<PlainValue> items) -> items.forEach(this::count);
      case PlainValue.Text _, PlainValue.Numeric _, PlainValue.Flag _, PlainValue.Nothing _ -> {}
    }
  }

  /**
   * The value with references in the place of what is shared.
   *
   * @param key the nearest key of a property, for the name
   * @param schema whether the value is a schema, not a map of schemas
   */
  private PlainValue replace(PlainValue value, String key, boolean schema) {
    return switch (value) {
      case PlainValue.Fields fields when schema && isShared(fields) -> reference(fields, key);
      case PlainValue.Fields fields -> inside(fields, key, schema);
      case PlainValue.Items(List<PlainValue> items) ->
          new PlainValue.Items(items.stream().map(item -> replace(item, key, true)).toList());
      case PlainValue.Text _, PlainValue.Numeric _, PlainValue.Flag _, PlainValue.Nothing _ ->
          value;
    };
  }

  private PlainValue.Fields inside(PlainValue.Fields fields, String key, boolean schema) {
    LinkedHashMap<String, PlainValue> replaced = new LinkedHashMap<>();
    fields
        .values()
        .forEach((name, item) ->
            replaced.put(
                name,
                schema ? replace(item, key, !isMapOfSchemas(name)) : replace(item, name, true)));
    return new PlainValue.Fields(replaced);
  }

  private static boolean isMapOfSchemas(String keyword) {
    return keyword.equals("properties") || keyword.equals("patternProperties");
  }

  private boolean isShared(PlainValue.Fields schema) {
    return uses.getOrDefault(schema, 0) > 1 && YamlFormat.flow(schema).length() >= SMALLEST;
  }

  private PlainValue reference(PlainValue.Fields schema, String key) {
    String name = names.get(schema);
    if (name == null) {
      name = freeName(key);
      names.put(schema, name);
      definitions.put(name, Schema.ANY.keywords());
      definitions.put(name, inside(schema, key, true));
    }
    return Schema.of("$ref", "#/$defs/" + name).keywords();
  }

  private String freeName(String key) {
    String name = key;
    for (int i = 2; definitions.containsKey(name); i++) {
      name = key + i;
    }
    return name;
  }
}
