package io.groundplan.export.report;

/**
 * Text that a user wrote, made fit for a line on a terminal: what would end the line, move the
 * cursor or turn the direction of the text is shown as its code point.
 */
public final class OneLine {

  private OneLine() {}

  /** The text with such characters as {@code U+001B} in angle brackets. */
  public static String of(String text) {
    if (text.codePoints().noneMatch(OneLine::isDisruptive)) {
      return text;
    }
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (isDisruptive(c)) {
            line.append("<U+%04X>".formatted(c));
          } else {
            line.appendCodePoint(c);
          }
        });
    return line.toString();
  }

  private static boolean isDisruptive(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
