package io.groundplan.app.canvas;

import io.groundplan.app.canvas.Brush.Bounds;
import io.groundplan.app.theme.Hue;
import io.groundplan.app.theme.Icons;
import io.groundplan.export.diagram.ItemMark;
import io.groundplan.export.diagram.SceneItem;
import javafx.scene.paint.Color;

/** Paints segments and bridges as thick bars with their label set into them. */
final class BarPainter {
  private static final int THICKNESS = 6;

  private final Brush brush;
  private final TitlePainter titles;

  BarPainter(Brush brush) {
    this.brush = brush;
    this.titles = new TitlePainter(brush);
  }

  void paint(SceneItem item) {
    int thickness = brush.viewport().length(THICKNESS);
    Bounds ends = brush.bounds(item.area());
    Bounds bar =
        new Bounds(
            ends.left(), Math.round(ends.middle() - thickness / 2.0), ends.width(), thickness);
    Color ink = brush.colours().tint(Hue.INFRASTRUCTURE).line();
    brush.faintFor(item.face().marks());
    if (item.face().marks().contains(ItemMark.PLANNED)) {
      brush.border(bar, thickness / 2.0, 1, ink, true);
    } else {
      brush.fillRound(bar, thickness / 2.0, ink);
    }
    brush.solid();
  }

  void paintTitle(SceneItem item) {
    if (brush.isReadable() && !item.face().lines().isEmpty()) {
      titles.paint(item, Icons.of(item.face().kind()), brush.colours().ground().canvas());
    }
  }
}
