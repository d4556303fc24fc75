package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of the JSON Schema (draft 2020-12), made of the codecs themselves, so that the schema
 * cannot say anything else than they do.
 *
 * @param keywords the keywords with their values
 */
record Schema(PlainValue.Fields keywords) {

  static final Schema ANY = of();

  static Schema of(Object... keysAndValues) {
    LinkedHashMap<String, PlainValue> keywords = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      keywords.put((String) keysAndValues[i], plain(keysAndValues[i + 1]));
    }
    return new Schema(new PlainValue.Fields(keywords));
  }

  static Schema type(String type, String description) {
    return of("type", type, "description", description);
  }

  /** One of several forms. */
  static Schema anyOf(Schema... forms) {
    return of("anyOf", List.of(forms));
  }

  Schema described(String description) {
    LinkedHashMap<String, PlainValue> more = new LinkedHashMap<>(keywords.values());
    more.put("description", new PlainValue.Text(description));
    return new Schema(new PlainValue.Fields(more));
  }

  private static PlainValue plain(Object value) {
    return switch (value) {
      case Schema schema -> schema.keywords;
      case PlainValue already -> already;
      case String text -> new PlainValue.Text(text);
      case Integer number -> new PlainValue.Numeric(BigDecimal.valueOf(number));
      case Boolean flag -> new PlainValue.Flag(flag);
      case List<?> items -> new PlainValue.Items(items.stream().map(Schema::plain).toList());
      case Map<?, ?> map -> {
        LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>();
        map.forEach((key, item) -> fields.put((String) key, plain(item)));
        yield new PlainValue.Fields(fields);
      }
      default -> throw new IllegalArgumentException("no schema value: " + value);
    };
  }
}
