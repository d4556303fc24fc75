package io.groundplan.export.report;

import io.groundplan.model.file.SourcePosition;

/**
 * What leads from one text to another, as one replacement of the lines that differ.
 *
 * @param start where what is replaced begins
 * @param end behind its last character
 * @param inserted what stands there then
 */
record Replacement(SourcePosition start, SourcePosition end, String inserted) {

  /** The smallest replacement of whole lines. */
  static Replacement between(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int head = 0;
    while (head < shorter && before.charAt(head) == after.charAt(head)) {
      head++;
    }
    head = before.lastIndexOf('\n', head - 1) + 1;
    int tail = 0;
    while (tail < shorter - head
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    tail = startOfLine(before, before.length() - tail);
    return new Replacement(
        position(before, head),
        position(before, tail),
        after.substring(head, after.length() - (before.length() - tail)));
  }

  /** The first start of a line at or behind the offset; the end of the text where there is none. */
  private static int startOfLine(String text, int offset) {
    if (offset == 0 || text.charAt(offset - 1) == '\n') {
      return offset;
    }
    int lineEnd = text.indexOf('\n', offset);
    return lineEnd < 0 ? text.length() : lineEnd + 1;
  }

  private static SourcePosition position(String text, int offset) {
    int line = 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    return new SourcePosition(line, 1 + text.codePointCount(lineStart, offset));
  }
}
