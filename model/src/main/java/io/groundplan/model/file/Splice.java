package io.groundplan.model.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One replacement in a text.
 *
 * @param span what is replaced; empty for an insertion
 * @param text what stands there then
 */
record Splice(Span span, String text) {

  static Splice insert(int offset, String text) {
    return new Splice(new Span(offset, offset), text);
  }

  /** The same in a text that begins at the offset. */
  Splice from(int offset) {
    return new Splice(new Span(span.start() - offset, span.end() - offset), text);
  }

  /** The text with all replacements made; those at one place in the order of the list. */
  static String apply(String text, List<Splice> splices) {
    List<Splice> ordered = new ArrayList<>(splices);
    ordered.sort(Comparator.comparingInt(splice -> splice.span().start()));
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Splice splice : ordered) {
      if (splice.span().start() >= from) {
        out.append(text, from, splice.span().start());
      }
      out.append(splice.text());
      from = Math.max(from, splice.span().end());
    }
    return out.append(text, from, text.length()).toString();
  }
}
