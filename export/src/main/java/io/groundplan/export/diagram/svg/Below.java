package io.groundplan.export.diagram.svg;

import io.groundplan.export.diagram.ArrowEnds;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.ItemMark;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.KeyEntry;
import io.groundplan.export.diagram.RelationKind;
import io.groundplan.export.diagram.SceneLine;
import io.groundplan.export.diagram.TextLine;
import io.groundplan.export.diagram.look.Icon;
import io.groundplan.export.diagram.look.KindLook;
import io.groundplan.export.diagram.look.LineLook;
import io.groundplan.export.diagram.look.TextFace;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands below a drawing: a legend of the lines and machines that are in it, and the key to
 * what found no room in it.
 */
final class Below {

  private static final int ROW = 20;
  private static final int SAMPLE = 26;
  private static final int GAP = 6;
  private static final int BETWEEN = 18;

  private final DiagramScene scene;
  private final Markup markup;
  private final int left;
  private final int right;
  private int x;
  private int y;
  private int farthest;

  /** Below that line, from left to right; both may be passed by words that are longer. */
  Below(DiagramScene scene, Markup markup, int left, int right, int top) {
    this.scene = scene;
    this.markup = markup;
    this.left = left;
    this.right = right;
    this.x = left;
    this.y = top + ROW;
    this.farthest = right;
  }

  void paint() {
    markup.add("<g class=\"legend\">");
    machines();
    lines();
    markup.add("</g>");
    markup.endLine();
    if (x == left) {
      y -= ROW;
    }
    for (KeyEntry entry : scene.key()) {
      y += ROW;
      x = left;
      words(entry.reference() + " " + entry.text());
      markup.endLine();
    }
  }

  /** The lowest line that is taken. */
  int bottom() {
    return y + ROW / 2;
  }

  /** How far to the right anything reaches. */
  int farthest() {
    return farthest;
  }

  private void machines() {
    Map<ItemKind, String> meanings = new LinkedHashMap<>();
    for (ItemKind kind : List.of(ItemKind.CONTROL_PLANE, ItemKind.WORKER)) {
      if (scene.items().stream().anyMatch(item -> item.face().kind() == kind)) {
        meanings.put(kind, kind == ItemKind.WORKER ? "worker" : "control plane");
      }
    }
    meanings.forEach((kind, meaning) -> {
      startEntry(Icon.SIDE, meaning);
      markup.add(Element.of("g", markup.accent(KindLook.of(kind).accent())).opened());
      markup.icon(Icon.of(kind), x, y - Icon.SIDE / 2);
      markup.add("</g>");
      endEntry(Icon.SIDE, meaning);
    });
    boolean isOff =
        scene.items().stream().anyMatch(item -> item.face().marks().contains(ItemMark.OFFLINE));
    if (isOff) {
      startEntry(Icon.SIDE, "offline");
      markup.add("<g class=\"off\">");
      markup.icon(Icon.HEXAGON, x, y - Icon.SIDE / 2);
      markup.icon(Icon.STRUCK, x, y - Icon.SIDE / 2);
      markup.add("</g>");
      endEntry(Icon.SIDE, "offline");
    }
    boolean isPlanned =
        scene.items().stream()
            .anyMatch(item ->
                item.shape() != ItemShape.NOTE && item.face().marks().contains(ItemMark.PLANNED));
    if (isPlanned) {
      startEntry(SAMPLE, "planned");
      markup.add("<g class=\"card planned\">");
      markup.rectangle("", x, y - 6, SAMPLE, 12, 3);
      markup.add("</g>");
      endEntry(SAMPLE, "planned");
    }
  }

  private void lines() {
    Map<RelationKind, Boolean> arrows = new EnumMap<>(RelationKind.class);
    for (SceneLine line : scene.lines()) {
      arrows.merge(line.kind(), line.arrows() != ArrowEnds.NONE, Boolean::logicalOr);
    }
    arrows.forEach((kind, hasArrow) -> {
      LineLook look = LineLook.of(kind);
      String accent = markup.accent(look.paint());
      startEntry(SAMPLE, look.meaning());
      Element sample = LinePainter.dashed(Element.of("path", "line " + accent), look);
      markup.add(sample.with("d", "M" + x + " " + y + "h" + (SAMPLE - (hasArrow ? 6 : 0))).empty());
      if (hasArrow) {
        String head = "M" + (x + SAMPLE) + " " + y + "l-8-4v8z";
        markup.add(Element.of("path", "end " + accent).with("d", head).empty());
      }
      endEntry(SAMPLE, look.meaning());
    });
  }

  private void startEntry(int sample, String meaning) {
    int end = x + sample + GAP + TextFace.NOTE.width(meaning);
    if (x > left && end > right) {
      x = left;
      y += ROW;
    }
  }

  private void endEntry(int sample, String meaning) {
    x += sample + GAP;
    words(meaning);
    x += BETWEEN;
  }

  private void words(String text) {
    Words words = Words.of(TextLine.note(text));
    int width = words.width();
    markup.add(words.at(x, y + Units.BASELINE, 2 * width));
    x += width;
    farthest = Math.max(farthest, x);
  }
}
