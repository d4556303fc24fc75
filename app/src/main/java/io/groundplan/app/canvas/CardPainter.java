package io.groundplan.app.canvas;

import io.groundplan.app.canvas.Brush.Bounds;
import io.groundplan.app.theme.Hue;
import io.groundplan.app.theme.Icons;
import io.groundplan.app.theme.Tint;
import io.groundplan.app.theme.Typefaces;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.ItemMark;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.TextLine;
import io.groundplan.export.diagram.TextRole;
import javafx.scene.paint.Color;

/**
 * Paints cards and pills: a band and an icon in the colour of the kind, the name, then addresses in
 * a monospaced face.
 */
final class CardPainter {
  private static final int RADIUS = 6;
  private static final int BAND = 4;
  private static final int ICON = 15;
  private static final int NAME = 13;
  private static final int LEAST_NAME = 11;
  private static final int ADDRESS = 12;
  private static final int NOTE = 11;

  private final Brush brush;

  CardPainter(Brush brush) {
    this.brush = brush;
  }

  void paint(SceneItem item) {
    Tint tint = brush.colours().tint(hue(item));
    Bounds bounds = brush.bounds(item.area());
    brush.faintFor(item.face().marks());
    if (item.shape() != ItemShape.NOTE) {
      paintGround(item, bounds, tint);
    }
    if (brush.isReadable()) {
      paintWords(item, bounds, tint);
    }
    brush.solid();
  }

  private void paintGround(SceneItem item, Bounds bounds, Tint tint) {
    double zoom = brush.viewport().zoom();
    boolean planned = item.face().marks().contains(ItemMark.PLANNED);
    if (isTinted(item)) {
      double radius =
          item.shape() == ItemShape.PILL || isCloud(item)
              ? Math.min(bounds.height() / 2, 18 * zoom)
              : RADIUS * zoom;
      brush.fillRound(bounds, radius, tint.fill());
      brush.border(bounds, radius, zoom < 0.4 ? 1 : 1.3, tint.line(), planned);
      return;
    }
    double radius = RADIUS * zoom;
    if (brush.isReadable()) {
      double depth = Math.max(1, Math.round(1.5 * zoom));
      brush.fill(
          new Bounds(bounds.left() + radius, bounds.bottom(), bounds.width() - 2 * radius, depth),
          brush.colours().ground().shadow());
    }
    if (planned) {
      brush.fillRound(bounds, radius, brush.colours().ground().card());
      brush.border(bounds, radius, 1, brush.colours().ground().border(), true);
    } else {
      // Two fills, since a stroke around a corner takes the software pipeline far longer.
      brush.fillRound(bounds, radius, brush.colours().ground().border());
      brush.fillRound(bounds.grown(-1), Math.max(0, radius - 1), brush.colours().ground().card());
    }
    double band = brush.viewport().length(BAND);
    brush.fillRound(
        new Bounds(bounds.left(), bounds.top(), band, bounds.height()), band / 2, tint.line());
  }

  private void paintWords(SceneItem item, Bounds bounds, Tint tint) {
    Viewport viewport = brush.viewport();
    double gap = viewport.length(6);
    double left = bounds.left() + viewport.length(isTinted(item) ? 10 : BAND + 7);
    double right = bounds.right() - viewport.length(6);
    if (item.shape() == ItemShape.NOTE) {
      left = viewport.x(item.text().left());
      right = viewport.x(item.text().right() + 1);
    }
    double x = left;
    int row = 0;
    for (TextLine line : item.face().lines()) {
      double middle = viewport.y(item.text().top() + row + 0.5);
      if (line.role() == TextRole.NAME && row == 0 && x == left) {
        x = paintName(item, line, left, right, middle, tint);
      } else {
        double start = item.isInOneRow() ? x + gap : left;
        x = paintLine(line, start, right, middle);
      }
      if (!item.isInOneRow()) {
        row++;
      }
    }
  }

  private double paintName(
      SceneItem item, TextLine line, double left, double right, double middle, Tint tint) {
    double side = brush.viewport().length(ICON);
    double gap = brush.viewport().length(6);
    boolean alone = item.shape() == ItemShape.NOTE;
    double reserved = alone ? 0 : side + gap;
    if (fittingSize(line.text(), right - left - reserved) < LEAST_NAME) {
      reserved = 0;
    }
    if (reserved > 0) {
      Color colour = iconColour(item, tint);
      brush.icon(Icons.of(item.face().kind()), left, middle - side / 2, side, colour);
      if (item.face().marks().contains(ItemMark.OFFLINE)) {
        brush.stroke(
            left, middle + side / 2, left + side, middle - side / 2, Math.max(1, side / 9), colour);
      }
    }
    int pixels =
        brush.size(Math.max(LEAST_NAME, fittingSize(line.text(), right - left - reserved)));
    String text =
        brush.typefaces().cut(Typefaces.Style.BOLD, pixels, line.text(), right - left - reserved);
    return brush.text(
        Typefaces.Style.BOLD, pixels, brush.colours().ink().text(), text, left + reserved, middle);
  }

  private double paintLine(TextLine line, double left, double right, double middle) {
    Typefaces.Style style = TitlePainter.style(line.role());
    boolean address = line.role() == TextRole.ADDRESS;
    int pixels = brush.size(address ? ADDRESS : NOTE);
    Color colour = address ? brush.colours().ink().text() : brush.colours().ink().muted();
    String text = brush.typefaces().cut(style, pixels, line.text(), right - left);
    return brush.text(style, pixels, colour, text, left, middle);
  }

  /** The largest size in which the name fits; below the least one if none does. */
  private int fittingSize(String name, double room) {
    int size = NAME;
    while (size >= LEAST_NAME && brush.width(Typefaces.Style.BOLD, brush.size(size), name) > room) {
      size--;
    }
    return size;
  }

  /** A host that is a card stands for a machine, not for the ground of others. */
  private static Hue hue(SceneItem item) {
    Hue hue = Hue.of(item.face().kind());
    return switch (hue) {
      case HOST, PLACE, CLUSTER -> Hue.INFRASTRUCTURE;
      default -> hue;
    };
  }

  private Color iconColour(SceneItem item, Tint tint) {
    return isCloud(item) ? brush.colours().ink().muted() : tint.line();
  }

  private static boolean isTinted(SceneItem item) {
    return item.shape() == ItemShape.PILL
        || isCloud(item)
        || item.face().kind() == ItemKind.POOL
        || item.face().kind() == ItemKind.VIRTUAL_IP
        || item.face().kind() == ItemKind.TUNNEL;
  }

  private static boolean isCloud(SceneItem item) {
    return item.face().kind() == ItemKind.INTERNET;
  }
}
