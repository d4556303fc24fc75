package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Quotes texts so that readers of YAML 1.1 and 1.2 take them for texts, in any context. */
final class YamlScalars {

  /** Never mistaken for syntax, inside braces or outside. */
  private static final Pattern SAFE =
      Pattern.compile(
          "[\\p{L}\\p{N}_/.$(][\\p{L}\\p{N}_/.:@+*%=()$~;'’–—…-]*( [\\p{L}\\p{N}_/.@+(=$–—-][\\p{L}\\p{N}_/.:@+*%=()$~;'’–—…-]*)*");

  /** What a reader of YAML 1.1 or 1.2 takes for a number, a boolean, a date or nothing. */
  private static final Pattern TYPED =
      Pattern.compile(
          "(?i)y|yes|n|no|true|false|on|off|null|~"
              + "|[-+]?[0-9][0-9_,]*(\\.[0-9_]*)?(e[-+]?[0-9]+)?|[-+]?\\.[0-9_]+(e[-+]?[0-9]+)?"
              + "|0[xob][0-9a-f_]+|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?"
              + "|[-+]?\\.(inf|nan)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|=|<<");

  /** Longer texts are quoted unseen: the pattern recurses by word. */
  private static final int PLAIN_LIMIT = 1000;

  private YamlScalars() {}

  /** A text as a value inside braces or brackets, or outside of them. */
  static String text(String text) {
    return isPlain(text) ? text : quoted(text);
  }

  /** A text as a value outside of braces and brackets, where a comma is no syntax. */
  static String blockText(String text) {
    boolean prose = text.contains(", ") && isPlain(text.replace(", ", " "));
    return prose ? text : text(text);
  }

  /**
   * A text of several lines as a literal block, which is read as it is written; empty where a block
   * cannot hold it or would hide blanks.
   *
   * @param column where its lines stand
   */
  static Optional<String> literal(String text, int column) {
    int line = text.indexOf('\n');
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    boolean holds =
        line > 0
            && text.length() > line + 1
            && !body.endsWith("\n")
            && !Character.isWhitespace(text.charAt(0))
            && !isControlled(text.replace('\n', ' '))
            && body.lines().noneMatch(it -> !it.equals(it.stripTrailing()));
    if (!holds) {
      return Optional.empty();
    }
    String indent = " ".repeat(column);
    return Optional.of(
        body.lines()
            .map(it -> it.isEmpty() ? it : indent + it)
            .collect(Collectors.joining("\n", text.endsWith("\n") ? "|\n" : "|-\n", "")));
  }

  /** A text as a key. Readers of version 1.1 in use take {@code y} for a text where it is a key. */
  static String key(String text) {
    return text.equals("y") || isPlain(text) ? text : quoted(text);
  }

  /** A value in the quotes that stood there before, where they can hold it. */
  static String like(String old, PlainValue value) {
    String plain = YamlFormat.flow(value);
    Optional<String> text = value.asText();
    if (text.isEmpty() || isControlled(text.get())) {
      return plain;
    }
    if (old.startsWith("\"")) {
      return doubleQuoted(text.get());
    }
    return old.startsWith("'") ? singleQuoted(text.get()) : plain;
  }

  /** A text in the quotes that stood there before, where they can hold it. */
  static String like(String old, String text) {
    return like(old, new PlainValue.Text(text));
  }

  private static boolean isPlain(String text) {
    return text.length() <= PLAIN_LIMIT
        && SAFE.matcher(text).matches()
        && !text.endsWith(":")
        && !text.contains(": ")
        && !TYPED.matcher(text).matches()
        && !text.startsWith("---")
        && !text.startsWith("...");
  }

  private static String quoted(String text) {
    return isControlled(text) ? doubleQuoted(text) : singleQuoted(text);
  }

  private static boolean isControlled(String text) {
    return text.codePoints()
        .anyMatch(c ->
            Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                || Character.getType(c) == Character.SURROGATE
                || !Character.isDefined(c));
  }

  private static String singleQuoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String doubleQuoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '\r' -> out.append("\\r");
            default -> {
              if (isControlled(Character.toString(c))) {
                out.append(
                    c > 0xFFFF
                        ? String.format(Locale.ROOT, "\\U%08x", c)
                        : String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            }
          }
        });
    return out.append('"').toString();
  }
}
