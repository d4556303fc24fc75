package io.groundplan.export.diagram.svg;

import io.groundplan.export.diagram.TextLine;
import io.groundplan.export.diagram.TextRole;
import io.groundplan.export.diagram.look.TextFace;
import java.util.List;
import java.util.Locale;

/**
 * Lines of text that stand beside each other in one row, as one text element: who reads or copies
 * it gets them with a blank between.
 */
record Words(List<TextLine> lines) {

  /** Units between two lines in a row, besides the blank. */
  private static final int GAP = 3;

  /** How much wider than the middle the widest of the common faces runs. */
  private static final double WIDEST = 1.1;

  static Words of(TextLine line) {
    return new Words(List.of(line));
  }

  /** About how many units the words take. */
  int width() {
    int width = 0;
    for (TextLine line : lines) {
      width += TextFace.of(line.role()).width(line.text());
    }
    return width + (lines.size() - 1) * (GAP + TextFace.NAME.width(" "));
  }

  /**
   * The words from there on. Where a wide face would not fit into the room, they get a length; it
   * is what the middle face takes, so that nothing is drawn apart much.
   */
  String at(int x, int baseline, int room) {
    Element text =
        Element.of("text", name(lines.getFirst().role())).with("x", x).with("y", baseline);
    if (hasProportional() && width() * WIDEST > room) {
      text.with("textLength", Math.min(width(), room)).with("lengthAdjust", "spacingAndGlyphs");
    }
    StringBuilder content = new StringBuilder(XmlText.escape(lines.getFirst().text()));
    for (TextLine line : lines.subList(1, lines.size())) {
      String more = XmlText.escape(line.text());
      content.append(' ');
      content.append(Element.of("tspan", name(line.role())).with("dx", GAP).around(more));
    }
    return text.around(content.toString());
  }

  private boolean hasProportional() {
    return lines.stream().anyMatch(line -> line.role() != TextRole.ADDRESS);
  }

  private static String name(TextRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
