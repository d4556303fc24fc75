package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Writes plain values as YAML that readers of version 1.1 and 1.2 understand alike.
 *
 * <p>Short maps stand on one line in braces, as people write them; longer ones in block style.
 */
final class YamlFormat {

  static final int WIDTH = 100;

  private static final int STEP = 2;

  /** As new files are written. */
  static final YamlFormat CANONICAL = new YamlFormat(STEP, true);

  private final int step;
  private final boolean indentsLists;

  /**
   * The habits of a text.
   *
   * @param step columns by which what is inside stands further right
   * @param indentsLists whether the dashes of a list stand further right than its key
   */
  YamlFormat(int step, boolean indentsLists) {
    this.step = step;
    this.indentsLists = indentsLists;
  }

  /** The habits of the text, from the first map and the first list that show them. */
  static YamlFormat of(YamlText yaml) {
    int step = 0;
    Optional<Boolean> indentsLists = Optional.empty();
    Deque<YamlNode> open = new ArrayDeque<>(yaml.root().stream().toList());
    while (!open.isEmpty() && (step == 0 || indentsLists.isEmpty())) {
      YamlNode node = open.pop();
      if (node instanceof YamlNode.Sequence sequence) {
        sequence.items().forEach(open::add);
      }
      if (node instanceof YamlNode.Mapping mapping && !mapping.flow()) {
        for (YamlNode.Entry entry : mapping.entries()) {
          open.add(entry.value());
          int column = yaml.column(entry.start());
          if (step == 0
              && entry.value() instanceof YamlNode.Mapping inner
              && !inner.flow()
              && !inner.entries().isEmpty()) {
            step = yaml.column(inner.entries().getFirst().start()) - column;
          }
          if (entry.value() instanceof YamlNode.Sequence inner && !inner.flow()) {
            indentsLists =
                indentsLists.or(() -> Optional.of(yaml.column(inner.span().start()) > column));
          }
        }
      }
    }
    return new YamlFormat(step > 1 ? step : STEP, indentsLists.orElse(true));
  }

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
            out.append(CANONICAL.entry(key, item, 0, 0, flowDepth));
          });
    }
    return out.toString();
  }

  /**
   * One entry of a block mapping with all its lines, each with its line end.
   *
   * @param column where the key stands
   * @param depth of the mapping, to know what may stand in braces
   */
  String entry(String key, PlainValue value, int column, int depth, int flowDepth) {
    String head = " ".repeat(column) + YamlScalars.key(key) + ":";
    return head + valueOf(value, column, head.length(), depth, flowDepth);
  }

  /**
   * What stands behind a key's colon, with the line end.
   *
   * @param column where the key stands
   * @param end where the colon ends, to know what fits on the line
   */
  String valueOf(PlainValue value, int column, int end, int depth, int flowDepth) {
    if (value instanceof PlainValue.Nothing) {
      return "\n";
    }
    if (isScalar(value) || isEmpty(value)) {
      return " " + scalar(value, column + step) + "\n";
    }
    String flow = flow(value);
    boolean fits = end + 1 + flow.length() <= WIDTH;
    boolean listOfScalars =
        value instanceof PlainValue.Items(List<PlainValue> items)
            && items.stream().allMatch(YamlFormat::isScalar)
            && items.stream().noneMatch(YamlFormat::isLiteral);
    if (fits && (listOfScalars || (depth + 1 >= flowDepth && !isLiteral(value)))) {
      return " " + flow + "\n";
    }
    return "\n" + block(value, column, depth + 1, flowDepth);
  }

  private String block(PlainValue value, int column, int depth, int flowDepth) {
    StringBuilder out = new StringBuilder();
    switch (value) {
      case PlainValue.Fields(SequencedMap<String, PlainValue> fields) ->
          fields.forEach(
              (key, item) -> out.append(entry(key, item, column + step, depth, flowDepth)));
      case PlainValue.Items(List<PlainValue> items) ->
          items.forEach(item ->
              out.append(item(item, indentsLists ? column + step : column, depth, flowDepth)));
      case PlainValue.Text _, PlainValue.Numeric _, PlainValue.Flag _, PlainValue.Nothing _ ->
          out.append(" ".repeat(column + step)).append(flow(value)).append('\n');
    }
    return out.toString();
  }

  /**
   * One item of a block sequence with all its lines.
   *
   * @param column where its dash stands
   */
  String item(PlainValue value, int column, int depth, int flowDepth) {
    String dash = " ".repeat(column) + "- ";
    if (isScalar(value)) {
      return dash + scalar(value, column + STEP) + "\n";
    }
    String flow = flow(value);
    boolean fits = dash.length() + flow.length() <= WIDTH;
    if (isEmpty(value) || (fits && depth + 1 >= flowDepth && !isLiteral(value))) {
      return dash + flow + "\n";
    }
    return dash
        + new YamlFormat(STEP, true).block(value, column, depth + 1, flowDepth).stripLeading();
  }

  /** A scalar or an empty collection outside of braces and brackets. */
  private static String scalar(PlainValue value, int column) {
    if (value instanceof PlainValue.Text(String text)) {
      return YamlScalars.literal(text, column).orElseGet(() -> YamlScalars.blockText(text));
    }
    return flow(value);
  }

  /** Whether a text of several lines stands in it, which braces would hide. */
  static boolean isLiteral(PlainValue value) {
    return switch (value) {
      case PlainValue.Text(String text) -> YamlScalars.literal(text, 0).isPresent();
      case PlainValue.Items(List<PlainValue> items) ->
          items.stream().anyMatch(YamlFormat::isLiteral);
      case PlainValue.Fields(SequencedMap<String, PlainValue> fields) ->
          fields.values().stream().anyMatch(YamlFormat::isLiteral);
      case PlainValue.Numeric _, PlainValue.Flag _, PlainValue.Nothing _ -> false;
    };
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

  static boolean isEmpty(PlainValue value) {
    return switch (value) {
      case PlainValue.Items(List<PlainValue> items) -> items.isEmpty();
      case PlainValue.Fields fields -> fields.isEmpty();
      case PlainValue.Text _, PlainValue.Numeric _, PlainValue.Flag _, PlainValue.Nothing _ ->
          false;
    };
  }
}
