package io.groundplan.export;

import io.groundplan.model.topology.PlainValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Turns plain values into what the YAML writer takes. */
public final class PlainYaml {

  private PlainYaml() {}

  /** A document of these fields. */
  public static YamlDocument document(PlainValue.Fields fields) {
    return YamlDocument.of(content(fields));
  }

  /** A document of these fields below a comment. */
  public static YamlDocument document(String comment, PlainValue.Fields fields) {
    return YamlDocument.of(comment, content(fields));
  }

  private static Object content(PlainValue value) {
    return switch (value) {
      case PlainValue.Text(String text) -> text;
      case PlainValue.Numeric(BigDecimal number) -> whole(number);
      case PlainValue.Flag(boolean flag) -> flag;
      case PlainValue.Nothing _ -> new ExplicitNull();
      case PlainValue.Items(var values) -> values.stream().map(PlainYaml::content).toList();
      case PlainValue.Fields(var values) -> {
        Map<String, Object> map = new LinkedHashMap<>();
        values.forEach((key, inner) -> map.put(key, content(inner)));
        yield map;
      }
    };
  }

  /** A whole number is written without an exponent, {@code 1.10} as it is. */
  private static Object whole(BigDecimal number) {
    return number.scale() <= 0 ? number.toBigIntegerExact() : number;
  }

  /**
   * A null that its owner wrote, which in Helm values takes a default away. The writer leaves
   * Java's own nulls out.
   */
  private static final class ExplicitNull extends JacksonSerializable.Base {

    @Override
    public void serialize(JsonGenerator generator, SerializationContext context) {
      generator.writeNumber("null");
    }

    @Override
    public void serializeWithType(
        JsonGenerator generator, SerializationContext context, TypeSerializer type) {
      serialize(generator, context);
    }
  }
}
