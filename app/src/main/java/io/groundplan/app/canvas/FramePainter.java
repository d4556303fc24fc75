package io.groundplan.app.canvas;

import io.groundplan.app.canvas.Brush.Bounds;
import io.groundplan.app.theme.Hue;
import io.groundplan.app.theme.Icons;
import io.groundplan.app.theme.Tint;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.ItemMark;
import io.groundplan.export.diagram.SceneItem;

/**
 * Paints frames: places dashed, machines and clusters solid, with the title set into the border.
 */
final class FramePainter {
  private static final int RADIUS = 8;

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
    if (!brush.isReadable() || item.face().lines().isEmpty()) {
      return;
    }
    Tint tint = brush.colours().tint(Hue.of(item.face().kind()));
    titles.paint(item, Icons.of(item.face().kind()), tint.fill());
  }
}
