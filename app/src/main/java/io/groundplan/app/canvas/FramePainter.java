package io.groundplan.app.canvas;

import io.groundplan.app.canvas.Brush.Bounds;
import io.groundplan.app.theme.Hue;
import io.groundplan.app.theme.Icons;
import io.groundplan.app.theme.Tint;
import io.groundplan.app.theme.Typefaces;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.ItemMark;
import io.groundplan.export.diagram.SceneItem;
import javafx.scene.paint.Color;

/**
 * Paints frames: places dashed, machines and clusters solid, with the title set into the border.
 */
final class FramePainter {
  private static final int RADIUS = 8;
  private static final int SIGN = 11;

  private final Brush brush;
  private final TitlePainter titles;

  FramePainter(Brush brush) {
    this.brush = brush;
    this.titles = new TitlePainter(brush);
  }

  void paint(SceneItem item) {
    Tint tint = brush.colours().tint(Hue.of(item.face().kind()));
    Bounds bounds = brush.bounds(item.area());
    double radius = RADIUS * brush.viewport().zoom();
    boolean dashed =
        item.face().kind() == ItemKind.SITE || item.face().marks().contains(ItemMark.PLANNED);
    brush.faintFor(item.face().marks());
    brush.fillRound(bounds, radius, tint.fill());
    brush.border(bounds, radius, 1, tint.line(), dashed);
    brush.solid();
  }

  void paintTitle(SceneItem item) {
    if (item.face().lines().isEmpty()) {
      return;
    }
    if (!brush.isReadable()) {
      paintSign(item);
      return;
    }
    Tint tint = brush.colours().tint(Hue.of(item.face().kind()));
    titles.paint(item, Icons.of(item.face().kind()), tint.fill());
  }

  /** From afar, a frame says its name in its middle, if that is wide enough. */
  private void paintSign(SceneItem item) {
    Bounds bounds = brush.bounds(item.area());
    String name = item.face().lines().getFirst().text();
    double width = brush.width(Typefaces.Style.BOLD, SIGN, name);
    if (width + 2 * SIGN > bounds.width() || 2 * SIGN > bounds.height()) {
      return;
    }
    double left = bounds.left() + (bounds.width() - width) / 2;
    Color ground = brush.colours().tint(Hue.of(item.face().kind())).fill();
    brush.fillRound(
        new Bounds(left - 6, bounds.middle() - SIGN * 0.8, width + 12, SIGN * 1.6), 4, ground);
    brush.text(
        Typefaces.Style.BOLD, SIGN, brush.colours().ink().text(), name, left, bounds.middle());
  }
}
