package io.groundplan.app.canvas;

import io.groundplan.app.canvas.Brush.Bounds;
import io.groundplan.app.theme.Hue;
import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.SceneItem;

/**
 * The whole drawing in the corner of the view, with the part that is seen. It shows only while some
 * of the drawing is outside the view.
 *
 * @param map where it lies in the view, in pixels
 * @param scale pixels of the map for a unit of the drawing
 * @param extent the cells of the drawing
 */
record Minimap(Bounds map, double scale, CellRect extent) {
  private static final double WIDE = 132;
  private static final double HIGH = 92;
  private static final double MARGIN = 12;
  private static final double PADDING = 7;

  /** Of more items than this, only every second, third and so on is painted. */
  private static final int PAINTED = 800;

  /** The map of a drawing in a view of this size. */
  static Minimap of(CellRect extent, double width, double height, double density) {
    double wide = extent.columns() * (double) Cell.UNITS_WIDE;
    double high = extent.rows() * (double) Cell.UNITS_HIGH;
    double scale = Math.min((WIDE - 2 * PADDING) / wide, (HIGH - 2 * PADDING) / high) * density;
    Bounds map =
        new Bounds(
            width - (WIDE + MARGIN) * density,
            height - (HIGH + MARGIN) * density,
            WIDE * density,
            HIGH * density);
    return new Minimap(map, scale, extent);
  }

  void paint(Brush brush, DiagramScene scene, double width, double height) {
    brush.fillRound(map, 6, brush.colours().ground().card());
    brush.border(map, 6, 1, brush.colours().ground().border(), false);
    int step = 1 + scene.items().size() / PAINTED;
    for (int i = 0; i < scene.items().size(); i += step) {
      SceneItem item = scene.items().get(i);
      Bounds bounds = bounds(item.area());
      boolean frame = item.shape() == ItemShape.FRAME;
      brush.fill(
          bounds,
          frame ? brush.colours().tint(Hue.PLACE).fill() : brush.colours().ground().border());
      if (frame) {
        brush.border(bounds, 0, 1, brush.colours().ground().border(), false);
      }
    }
    brush.border(
        seen(brush.viewport(), width, height), 2, 1.5, brush.colours().ink().accent(), false);
  }

  /** The column under a pixel of the map. */
  double column(double x) {
    return extent.left() + (x - left()) / (Cell.UNITS_WIDE * scale);
  }

  /** The row under a pixel of the map. */
  double row(double y) {
    return extent.top() + (y - top()) / (Cell.UNITS_HIGH * scale);
  }

  boolean contains(double x, double y) {
    return x >= map.left() && x <= map.right() && y >= map.top() && y <= map.bottom();
  }

  private Bounds seen(Viewport viewport, double width, double height) {
    double left = Math.max(map.left() + 2, x(viewport.column(0)));
    double top = Math.max(map.top() + 2, y(viewport.row(0)));
    double right = Math.min(map.right() - 2, x(viewport.column(width)));
    double bottom = Math.min(map.bottom() - 2, y(viewport.row(height)));
    return new Bounds(left, top, Math.max(3, right - left), Math.max(3, bottom - top));
  }

  private Bounds bounds(CellRect area) {
    return new Bounds(
        x(area.left()),
        y(area.top()),
        Math.max(1, area.columns() * Cell.UNITS_WIDE * scale),
        Math.max(1, area.rows() * Cell.UNITS_HIGH * scale));
  }

  private double x(double column) {
    return left() + (column - extent.left()) * Cell.UNITS_WIDE * scale;
  }

  private double y(double row) {
    return top() + (row - extent.top()) * Cell.UNITS_HIGH * scale;
  }

  private double left() {
    return map.left() + (map.width() - extent.columns() * Cell.UNITS_WIDE * scale) / 2;
  }

  private double top() {
    return map.top() + (map.height() - extent.rows() * Cell.UNITS_HIGH * scale) / 2;
  }
}
