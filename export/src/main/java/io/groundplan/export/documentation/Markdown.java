package io.groundplan.export.documentation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words of a Markdown page (CommonMark 0.31, with GitHub's tables). What a user wrote is text there
 * and nothing else: neither markup nor HTML nor the end of a table's cell.
 */
final class Markdown {

  /**
   * What begins some markup, anywhere in a line; {@code $} begins GitHub's mathematics. The angle
   * brackets become entities, so that no text holds the comment that ends a managed block.
   */
  private static final String MARKUP = "\\`*[]|~$&";

  private Markdown() {}

  /** The text on one line, to be read as it is. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    String line = text.strip().replaceAll("\\s+", " ");
    for (int i = 0; i < line.length(); i++) {
      char character = line.charAt(i);
      if (character == '<' || character == '>') {
        escaped.append(character == '<' ? "&lt;" : "&gt;");
        continue;
      }
      boolean emphasis = character == '_' && !isInsideWord(line, i);
      boolean image = character == '!' && i + 1 < line.length() && line.charAt(i + 1) == '[';
      boolean heading = character == '#' && i == 0;
      if (MARKUP.indexOf(character) >= 0 || emphasis || image || heading) {
        escaped.append('\\');
      }
      escaped.append(character);
    }
    return escaped.toString();
  }

  /** Each text escaped, one beside the other. */
  static String list(List<?> texts) {
    return texts.stream().map(text -> escape(text.toString())).collect(Collectors.joining(", "));
  }

  /** The text in a fence that no line of it can close. */
  static String fence(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(Math.max(3, longest + 1));
    String ended = text.endsWith("\n") ? text : text + "\n";
    return fence + "text\n" + ended + fence + "\n";
  }

  private static boolean isInsideWord(String line, int index) {
    return index > 0
        && index + 1 < line.length()
        && Character.isLetterOrDigit(line.charAt(index - 1))
        && Character.isLetterOrDigit(line.charAt(index + 1));
  }
}
