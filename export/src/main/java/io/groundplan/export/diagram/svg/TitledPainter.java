package io.groundplan.export.diagram.svg;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.look.KindLook;
import io.groundplan.export.diagram.look.Paint;

/** Draws what has its words in its line: frames and bars. */
final class TitledPainter {

  private static final int RADIUS = 8;

  /** What an icon and the gap after it take of a row, and what they take at least. */
  private static final int ICON_ROOM = 20;

  private static final int TIGHT_ICON_ROOM = 18;

  /** How far words and icon may reach into the blank cell on either side of a title. */
  private static final int REACH = 6;

  private static final int PLATE_HEIGHT = 18;
  private static final int PLATE_MARGIN = 8;

  private final Markup markup;
  private final Grounds grounds;

  /** Where the words of a title stand; the icon, if any, begins at the start. */
  private record Title(Words words, boolean hasIcon, int start, int wordsStart, int middle) {

    static Title of(SceneItem item) {
      Words words = new Words(item.face().lines());
      int left = Units.leftOf(item.text().left());
      int middle = Units.y(item.text().top());
      int blank = item.text().columns() * Cell.UNITS_WIDE + 2 * REACH - words.width();
      if (hasMeaning(item.face().kind()) && blank >= TIGHT_ICON_ROOM) {
        int start = left - REACH;
        return new Title(words, true, start, start + Math.min(ICON_ROOM, blank), middle);
      }
      return new Title(words, false, left, left, middle);
    }

    int end() {
      return wordsStart + words.width();
    }

    String text() {
      return words.at(wordsStart, middle + Units.BASELINE, words.width());
    }

    private static boolean hasMeaning(ItemKind kind) {
      return kind != ItemKind.GROUP && kind != ItemKind.NOTE;
    }
  }

  TitledPainter(Markup markup, Grounds grounds) {
    this.markup = markup;
    this.grounds = grounds;
  }

  /** A border around what the frame holds, open where the title stands. */
  void frame(SceneItem item) {
    KindLook look = KindLook.of(item.face().kind());
    String ground = markup.ground(grounds.inside(item));
    String dashed = item.face().kind() == ItemKind.SITE ? " dashed" : "";
    String classes = ground + " " + markup.edge(look.edge()) + dashed;
    Outline.of(item.area()).draw(markup, classes, RADIUS);
    if (!item.face().lines().isEmpty()) {
      Title title = Title.of(item);
      int left = title.start() - 3;
      markup.rectangle(ground, left, title.middle() - 1, title.end() + 4 - left, 2, 0);
      write(item, title);
    }
  }

  /** A thick line with a plate on it that says what it is. */
  void bar(SceneItem item) {
    Outline outline = Outline.of(item.area());
    markup.rectangle("rail", outline.left(), outline.top() - 2, outline.width(), 5, 2);
    if (!item.face().lines().isEmpty()) {
      Title title = Title.of(item);
      int left = title.start() - PLATE_MARGIN;
      markup.rectangle(
          markup.ground(Paint.SURFACE),
          left,
          title.middle() - PLATE_HEIGHT / 2,
          title.end() + PLATE_MARGIN - left,
          PLATE_HEIGHT,
          PLATE_HEIGHT / 2);
      write(item, title);
    }
  }

  private void write(SceneItem item, Title title) {
    if (title.hasIcon()) {
      ItemPainter.itemIcon(markup, item, title.start(), title.middle());
    }
    markup.add(title.text());
  }
}
