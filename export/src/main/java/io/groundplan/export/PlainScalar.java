package io.groundplan.export;

import java.util.regex.Pattern;

/**
 * Tells which strings can stand unquoted in a block of YAML and still be read as the same string by
 * every reader: YAML 1.1 (with its {@code yes}, octal, sexagesimal and timestamp forms, and Ruby's
 * commas in numbers), YAML 1.2, and Go's mixture of both. When in doubt the answer is no.
 */
final class PlainScalar {

  private PlainScalar() {}

  /** Strings that some reader takes for something else; yaml.org/type and YAML 1.2.2, 10.3. */
  private static final Pattern TYPED =
      Pattern.compile(
          """
          ~ | null | true | false | yes | no | on | off | y | n | = | <<
          | [-+]? \\. (inf | nan)
          | [-+]? [0-9][0-9_,]* (:[0-9_]+)* (\\.[0-9_]*)? (e[-+]?[0-9_]+)?
          | [-+]? \\.[0-9_]* (e[-+]?[0-9_]+)?
          | [-+]? 0[xob][0-9a-f_,]*
          | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} ([t\\ ].*)?
          """,
          Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);

  private static final String FIRST_INDICATORS = "?:,[]{}#&*!|>'\"%@`";

  static boolean isSafe(String text) {
    return !text.isEmpty()
        && !text.startsWith(" ")
        && !text.endsWith(" ")
        && !text.endsWith(":")
        && !text.contains(": ")
        && !text.contains(" #")
        && FIRST_INDICATORS.indexOf(text.charAt(0)) < 0
        && !looksLikeMarker(text)
        && text.codePoints().allMatch(PlainScalar::isOrdinary)
        && !TYPED.matcher(text).matches();
  }

  /**
   * Whether text of several lines can stand as a literal block ({@code |}) without an indentation
   * indicator: its first line is not indented, no line ends in a blank, at most one line end closes
   * it, and it holds nothing that would need an escape.
   */
  static boolean isSafeBlock(String text) {
    return !text.startsWith(" ")
        && !text.startsWith("\n")
        && !text.endsWith("\n\n")
        && !text.endsWith(" ")
        && !text.contains(" \n")
        && text.codePoints().allMatch(c -> c == '\n' || isOrdinary(c));
  }

  /**
   * Writes what is no ordinary character as its escape. Such a character stands in double quotes
   * only, where the emitter escapes some of them and leaves others, line breaks to YAML 1.1 among
   * them, as they are.
   */
  static String escapeUnusual(String yaml) {
    if (yaml.codePoints().allMatch(c -> c == '\n' || isOrdinary(c))) {
      return yaml;
    }
    StringBuilder escaped = new StringBuilder(yaml.length() + 16);
    yaml.codePoints()
        .forEach(c -> {
          if (c == '\n' || isOrdinary(c)) {
            escaped.appendCodePoint(c);
          } else {
            escaped.append((c > 0xFFFF ? "\\U%08x" : "\\u%04x").formatted(c));
          }
        });
    return escaped.toString();
  }

  /** A line with a blank for each character that is no ordinary one; for comments. */
  static String blankUnusual(String line) {
    return line.codePoints()
        .map(c -> isOrdinary(c) ? c : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A list item, or the start or end of a document. */
  private static boolean looksLikeMarker(String text) {
    return text.equals("-")
        || text.startsWith("- ")
        || text.startsWith("---")
        || text.startsWith("...");
  }

  /**
   * Printable, and a line break or a blank to no reader (U+0085, U+2028 and U+00A0 are to some).
   */
  private static boolean isOrdinary(int codePoint) {
    if (codePoint < 0x7F) {
      return codePoint >= 0x20;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
