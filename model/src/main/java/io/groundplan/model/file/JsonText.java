package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Writes plain values as JSON (RFC 8259), indented, with a final line end. */
final class JsonText {

  private JsonText() {}

  static String of(PlainValue value) {
    StringBuilder out = new StringBuilder();
    write(value, "", out);
    return out.append('\n').toString();
  }

  private static void write(PlainValue value, String indent, StringBuilder out) {
    switch (value) {
      case PlainValue.Text(String text) -> quote(text, out);
      case PlainValue.Numeric(BigDecimal number) -> out.append(number.toPlainString());
      case PlainValue.Flag(boolean flag) -> out.append(flag);
      case PlainValue.Nothing _ -> out.append("null");
      case PlainValue.Items(List<PlainValue> items) -> {
        out.append('[');
        String separator = "";
        for (PlainValue item : items) {
          out.append(separator);
          write(item, indent + "  ", out);
          separator = ", ";
        }
        out.append(']');
      }
      case PlainValue.Fields(SequencedMap<String, PlainValue> fields) -> {
        out.append('{');
        String separator = "\n";
        for (Map.Entry<String, PlainValue> field : fields.entrySet()) {
          out.append(separator).append(indent).append("  ");
          quote(field.getKey(), out);
          out.append(": ");
          write(field.getValue(), indent + "  ", out);
          separator = ",\n";
        }
        out.append(fields.isEmpty() ? "}" : "\n" + indent + "}");
      }
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    text.chars()
        .forEach(c -> {
          switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            default -> out.append((char) c);
          }
        });
    out.append('"');
  }
}
