package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Writes plain values as YAML that readers of version 1.1 and 1.2 understand alike.
 *
 * <p>Short maps stand on one line in braces, as people write them; longer ones in block style.
 */
final class YamlFormat {

  static final int WIDTH = 100;

  private static final String INDENT = "  ";

  private YamlFormat() {}

  /**
   * A whole document in block style.
   *
   * @param flowDepth from which depth maps that fit on a line are written in braces
   */
  static String document(PlainValue value, int flowDepth) {
    StringBuilder out = new StringBuilder();
    if (value instanceof PlainValue.Fields fields) {
      fields
          .values()
          .forEach((key, item) -> {
            boolean section = item instanceof PlainValue.Fields && !out.isEmpty();
            out.append(section ? "\n" : "");
            out.append(entry(key, item, 0, flowDepth));
          });
    }
    return out.toString();
  }

  /** One entry of a block mapping with all its lines, each with its line end. */
  static String entry(String key, PlainValue value, int depth, int flowDepth) {
    return INDENT.repeat(depth) + entryAt(key, value, depth, flowDepth);
  }

  private static String entryAt(String key, PlainValue value, int depth, int flowDepth) {
    String head = YamlScalars.key(key) + ":";
    return head + valueOf(value, INDENT.length() * depth + head.length(), depth, flowDepth);
  }

  /**
   * What stands behind a key's colon, with the line end.
   *
   * @param column where the colon ends, to know what fits on the line
   */
  static String valueOf(PlainValue value, int column, int depth, int flowDepth) {
    if (value instanceof PlainValue.Nothing) {
      return "\n";
    }
    String flow = flow(value);
    boolean fits = column + 1 + flow.length() <= WIDTH && !flow.contains("\n");
    if (isScalar(value) || isEmpty(value)) {
      return " " + scalar(value) + "\n";
    }
    boolean listOfScalars =
        value instanceof PlainValue.Items(List<PlainValue> items)
            && items.stream().allMatch(YamlFormat::isScalar);
    if (fits && (listOfScalars || depth + 1 >= flowDepth)) {
      return " " + flow + "\n";
    }
    return "\n" + block(value, depth + 1, flowDepth);
  }

  private static String block(PlainValue value, int depth, int flowDepth) {
    StringBuilder out = new StringBuilder();
    switch (value) {
      case PlainValue.Fields(SequencedMap<String, PlainValue> fields) ->
          fields.forEach((key, item) -> out.append(entry(key, item, depth, flowDepth)));
      case PlainValue.Items(List<PlainValue> items) ->
          items.forEach(item -> out.append(item(item, depth, flowDepth)));
      case PlainValue.Text _, PlainValue.Numeric _, PlainValue.Flag _, PlainValue.Nothing _ ->
          out.append(INDENT.repeat(depth)).append(flow(value)).append('\n');
    }
    return out.toString();
  }

  /** One item of a block sequence with all its lines. */
  static String item(PlainValue value, int depth, int flowDepth) {
    String dash = INDENT.repeat(depth) + "- ";
    String flow = flow(value);
    boolean fits = dash.length() + flow.length() <= WIDTH;
    if (isScalar(value)) {
      return dash + scalar(value) + "\n";
    }
    if (isEmpty(value) || (fits && depth + 1 >= flowDepth)) {
      return dash + flow + "\n";
    }
    return dash + block(value, depth + 1, flowDepth).stripLeading();
  }

  /** A scalar or an empty collection outside of braces and brackets. */
  private static String scalar(PlainValue value) {
    return value instanceof PlainValue.Text(String text)
        ? YamlScalars.blockText(text)
        : flow(value);
  }

  /** On one line. */
  static String flow(PlainValue value) {
    return switch (value) {
      case PlainValue.Text(String text) -> YamlScalars.text(text);
      case PlainValue.Numeric(BigDecimal number) -> number.toString();
      case PlainValue.Flag(boolean flag) -> Boolean.toString(flag);
      case PlainValue.Nothing _ -> "null";
      case PlainValue.Items(List<PlainValue> items) ->
          "[" + items.stream().map(YamlFormat::flow).collect(Collectors.joining(", ")) + "]";
      case PlainValue.Fields(SequencedMap<String, PlainValue> fields) ->
          "{"
              + fields.entrySet().stream()
                  .map(field -> YamlScalars.key(field.getKey()) + ": " + flow(field.getValue()))
                  .collect(Collectors.joining(", "))
              + "}";
    };
  }

  static boolean isScalar(PlainValue value) {
    return switch (value) {
      case PlainValue.Text _, PlainValue.Numeric _, PlainValue.Flag _, PlainValue.Nothing _ -> true;
      case PlainValue.Items _, PlainValue.Fields _ -> false;
    };
  }

  private static boolean isEmpty(PlainValue value) {
    return switch (value) {
      case PlainValue.Items(List<PlainValue> items) -> items.isEmpty();
      case PlainValue.Fields fields -> fields.isEmpty();
      case PlainValue.Text _, PlainValue.Numeric _, PlainValue.Flag _, PlainValue.Nothing _ ->
          false;
    };
  }
}
