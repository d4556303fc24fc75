package io.groundplan.app.canvas;

import io.groundplan.app.canvas.Brush.Bounds;
import io.groundplan.app.theme.Icon;
import io.groundplan.app.theme.Typefaces;
import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.TextLine;
import io.groundplan.export.diagram.TextRole;
import javafx.scene.paint.Color;

/** Sets all lines of an item into one row, on a patch that interrupts the border or bar below. */
final class TitlePainter {
  private static final int LARGE = 12;
  private static final int SMALL = 10;
  private static final int ICON = 13;

  /** Columns behind the words that an icon may use. */
  private static final int OVERHANG = 4;

  private final Brush brush;

  TitlePainter(Brush brush) {
    this.brush = brush;
  }

  void paint(SceneItem item, Icon icon, Color ground) {
    Viewport viewport = brush.viewport();
    double left = viewport.x(item.text().left()) - viewport.length(3);
    double right = viewport.x(Math.min(item.text().right() + OVERHANG, item.area().right() - 1));
    double middle = viewport.y(item.text().top() + 0.5);
    double gap = viewport.length(6);
    double iconSide = viewport.length(ICON);
    double room = right - left - 2 * gap;
    int size = LARGE;
    while (size > SMALL && widthOf(item, size) + iconSide + gap > room) {
      size--;
    }
    boolean withIcon = widthOf(item, size) + iconSide + gap <= room;
    double used = widthOf(item, size) + (withIcon ? iconSide + gap : 0);
    double high = viewport.length(Cell.UNITS_HIGH);
    brush.fillRound(
        new Bounds(left, middle - high / 2, Math.min(used, room) + 2 * gap, high),
        viewport.length(4),
        ground);
    brush.faintFor(item.face().marks());
    double x = left + gap;
    if (withIcon) {
      brush.icon(icon, x, middle - iconSide / 2, iconSide, brush.colours().ink().muted());
      x += iconSide + gap;
    }
    for (TextLine line : item.face().lines()) {
      double end = right - gap;
      if (x < end) {
        x = paint(line, size, x, middle, end - x) + gap;
      }
    }
    brush.solid();
  }

  private double paint(TextLine line, int size, double left, double middle, double room) {
    Typefaces.Style style = style(line.role());
    int pixels = brush.size(pixels(line.role(), size));
    Color colour =
        line.role() == TextRole.NAME ? brush.colours().ink().text() : brush.colours().ink().muted();
    String text = brush.typefaces().cut(style, pixels, line.text(), room);
    return brush.text(style, pixels, colour, text, left, middle);
  }

  private double widthOf(SceneItem item, int size) {
    double width = 0;
    for (TextLine line : item.face().lines()) {
      width +=
          brush.width(style(line.role()), brush.size(pixels(line.role(), size)), line.text())
              + brush.viewport().length(6);
    }
    return width;
  }

  private static int pixels(TextRole role, int size) {
    return role == TextRole.NAME ? size : size - 1;
  }

  static Typefaces.Style style(TextRole role) {
    return switch (role) {
      case NAME -> Typefaces.Style.BOLD;
      case ADDRESS -> Typefaces.Style.MONOSPACED;
      case NOTE -> Typefaces.Style.PLAIN;
    };
  }
}
