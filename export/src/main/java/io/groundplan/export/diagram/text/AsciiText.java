package io.groundplan.export.diagram.text;

import io.groundplan.export.diagram.CellText;
import java.text.Normalizer;

/**
 * Text as near to itself as ASCII allows, in the same number of columns: accents are dropped, and
 * what has no likeness becomes question marks.
 */
final class AsciiText {

  private static final String FROM = "‐‑‒–—―−‘’‚“”„·•…×→←↑↓«»";
  private static final String TO = "-------'''\"\"\".*.x><^v<>";

  private AsciiText() {}

  static String of(String text) {
    StringBuilder ascii = new StringBuilder();
    for (String cluster : CellText.clusters(text)) {
      String base = Normalizer.normalize(cluster, Normalizer.Form.NFD);
      int first = base.codePointAt(0);
      int columns = CellText.columns(cluster);
      int known = FROM.indexOf(first);
      if (first >= 0x20 && first < 0x7F && columns == 1) {
        ascii.append((char) first);
      } else if (known >= 0) {
        ascii.append(TO.charAt(known));
      } else {
        ascii.append("?".repeat(columns));
      }
    }
    return ascii.toString();
  }
}
