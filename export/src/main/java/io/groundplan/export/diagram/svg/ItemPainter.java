package io.groundplan.export.diagram.svg;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.ItemMark;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.TextLine;
import io.groundplan.export.diagram.look.Icon;
import io.groundplan.export.diagram.look.KindLook;
import io.groundplan.export.diagram.look.Paint;
import java.util.List;

/** Draws cards, pills and notes, and hands frames and bars on. */
final class ItemPainter {

  private static final int CARD_RADIUS = 6;
  private static final int PILL_RADIUS = 16;

  /** From the border of a card to its text. */
  private static final int INSET = 9;

  /** How much farther to the left an icon begins, for the blank that it holds itself. */
  private static final int ICON_SHIFT = 2;

  /** From the start of an icon to the text beside it. */
  private static final int ICON_ROOM = 19;

  /** The least blank between text and the right border. */
  private static final int MARGIN = 2;

  private final Markup markup;
  private final TitledPainter titled;

  ItemPainter(Markup markup, Grounds grounds) {
    this.markup = markup;
    this.titled = new TitledPainter(markup, grounds);
  }

  void paint(SceneItem item) {
    KindLook look = KindLook.of(item.face().kind());
    boolean isOff = item.face().marks().contains(ItemMark.OFFLINE);
    boolean isPlanned = item.face().marks().contains(ItemMark.PLANNED);
    String state = isOff ? "off" : markup.accent(look.accent());
    markup.add(
        Element.of("g", name(item.shape()) + " " + state + (isPlanned ? " planned" : ""))
            .with("data-id", item.id())
            .opened());
    switch (item.shape()) {
      case FRAME -> titled.frame(item);
      case BAR -> titled.bar(item);
      case BOX -> card(item);
      case PILL -> pill(item);
      case NOTE -> note(item);
    }
    if (item.face().marks().contains(ItemMark.UNKNOWN)) {
      unknown(Outline.of(item.area()));
    }
    markup.add("</g>");
    markup.endLine();
  }

  private static String name(ItemShape shape) {
    return switch (shape) {
      case FRAME -> "frame";
      case BOX -> "card";
      case PILL -> "pill";
      case BAR -> "bar";
      case NOTE -> "aside";
    };
  }

  private void card(SceneItem item) {
    Outline outline = Outline.of(item.area());
    outline.draw(markup, "", CARD_RADIUS);
    int straight = outline.bottom() - outline.top() - 2 * CARD_RADIUS;
    markup.add(
        Element.of("path")
            .with(
                "d",
                ("M" + (outline.left() + 4) + " " + outline.top())
                    + ("a4 6 0 0 0-4 6v" + straight + "a4 6 0 0 0 4 6z"))
            .empty());
    int start = outline.left() + INSET;
    int end = outline.right() - MARGIN;
    int row = item.text().top();
    for (TextLine line : item.face().lines()) {
      Words words = Words.of(line);
      int icon = row == item.text().top() ? icon(item, words, start, end) : 0;
      markup.add(words.at(start + icon, Units.baseline(row), end - start - icon));
      row++;
    }
  }

  /** Draws the icon of a card as large as its name leaves room; gives what it takes of the row. */
  private int icon(SceneItem item, Words name, int start, int end) {
    int room = end - start + ICON_SHIFT - name.width();
    int middle = Units.y(item.text().top());
    if (room >= ICON_ROOM) {
      itemIcon(markup, item, start - ICON_SHIFT, middle);
      return ICON_ROOM - ICON_SHIFT;
    }
    int less = Icon.SIDE - Markup.SMALL_ICON;
    if (room >= ICON_ROOM - less) {
      smallItemIcon(item, start - ICON_SHIFT + Markup.SMALL_ICON / 2, middle);
      return ICON_ROOM - ICON_SHIFT - less;
    }
    return 0;
  }

  private void pill(SceneItem item) {
    Outline outline = Outline.of(item.area());
    KindLook look = KindLook.of(item.face().kind());
    outline.draw(markup, markup.ground(look.ground()), PILL_RADIUS);
    int row = item.text().top();
    for (Words words : rows(item)) {
      boolean isFirst = row == item.text().top();
      boolean hasIcon = isFirst && words.width() + 2 * ICON_ROOM <= outline.width();
      int taken = hasIcon ? words.width() + ICON_ROOM : words.width();
      int start = outline.left() + Math.max(MARGIN, (outline.width() - taken) / 2);
      if (hasIcon) {
        itemIcon(markup, item, start, Units.y(row));
        start += ICON_ROOM;
      }
      markup.add(words.at(start, Units.baseline(row), outline.right() - MARGIN - start));
      row++;
    }
  }

  private static List<Words> rows(SceneItem item) {
    List<TextLine> lines = item.face().lines();
    return item.isInOneRow() && !lines.isEmpty()
        ? List.of(new Words(lines))
        : lines.stream().map(Words::of).toList();
  }

  /** Words in line with the borders of cards above and below them. */
  private void note(SceneItem item) {
    int row = item.text().top();
    int left = Units.x(item.text().left());
    for (TextLine line : item.face().lines()) {
      int columns = Math.max(line.columns(), item.text().columns());
      markup.add(Words.of(line).at(left, Units.baseline(row), columns * Cell.UNITS_WIDE));
      row++;
    }
  }

  /** The icon of an item, struck where it is out of service. */
  static void itemIcon(Markup markup, SceneItem item, int x, int middle) {
    int y = middle - Icon.SIDE / 2;
    markup.icon(Icon.of(item.face().kind()), x, y);
    if (item.face().marks().contains(ItemMark.OFFLINE)) {
      markup.icon(Icon.STRUCK, x, y);
    }
  }

  private void smallItemIcon(SceneItem item, int x, int middle) {
    markup.smallIcon(Icon.of(item.face().kind()), x, middle);
    if (item.face().marks().contains(ItemMark.OFFLINE)) {
      markup.smallIcon(Icon.STRUCK, x, middle);
    }
  }

  private void unknown(Outline outline) {
    int x = outline.right() - 2;
    int y = outline.top() + 1;
    markup.add(Element.of("g", markup.accent(Paint.VIRTUAL)).opened());
    markup.add(
        Element.of("circle", "badge " + markup.ground(Paint.GROUND_VIRTUAL))
            .with("cx", x)
            .with("cy", y)
            .with("r", 8)
            .empty());
    markup.smallIcon(Icon.UNKNOWN, x, y);
    markup.add("</g>");
  }
}
