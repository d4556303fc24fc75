package io.groundplan.app.canvas;

import io.groundplan.app.canvas.Brush.Bounds;
import io.groundplan.app.theme.Typefaces;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.KeyEntry;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.SceneLabel;
import io.groundplan.export.diagram.SceneLine;

/**
 * Paints a scene: frames from the outside in, then bars, lines, cards and words. What lies outside
 * the view is left out.
 */
final class ScenePainter {
  private static final int KEY = 11;

  private final Brush brush;
  private final double width;
  private final double height;
  private final FramePainter frames;
  private final CellRect seen;
  private final BarPainter bars;
  private final CardPainter cards;
  private final LinePainter lines;

  /**
   * A painter for a view.
   *
   * @param width pixels of the view
   * @param height pixels of the view
   */
  ScenePainter(Brush brush, double width, double height) {
    this.brush = brush;
    this.width = width;
    this.height = height;
    seen = brush.viewport().seen(width, height);
    frames = new FramePainter(brush);
    bars = new BarPainter(brush);
    cards = new CardPainter(brush);
    lines = new LinePainter(brush);
  }

  /** The empty ground, with a dot every few cells. */
  void paintGround() {
    Viewport viewport = brush.viewport();
    brush.fill(new Bounds(0, 0, width, height), brush.colours().ground().canvas());
    int columns = 3;
    double dot = Math.max(1.5, 1.5 * viewport.zoom());
    double step = viewport.x(columns) - viewport.x(0);
    while (step < 18) {
      columns *= 2;
      step = viewport.x(columns) - viewport.x(0);
    }
    int rows = Math.max(1, columns / 2);
    int firstColumn = Math.floorDiv((int) Math.floor(viewport.column(0)), columns) * columns;
    int firstRow = Math.floorDiv((int) Math.floor(viewport.row(0)), rows) * rows;
    for (int row = firstRow; viewport.y(row) < height; row += rows) {
      for (int column = firstColumn; viewport.x(column) < width; column += columns) {
        brush.fill(
            new Bounds(viewport.x(column), viewport.y(row), dot, dot),
            brush.colours().ground().dots());
      }
    }
  }

  /** Everything of the scene. */
  void paint(DiagramScene scene) {
    for (SceneItem item : scene.items()) {
      if (item.shape() == ItemShape.FRAME && isShown(item.area())) {
        frames.paint(item);
      }
    }
    for (SceneItem item : scene.items()) {
      if (item.shape() == ItemShape.BAR && isShown(item.area())) {
        bars.paint(item);
      }
    }
    for (SceneLine line : scene.lines()) {
      lines.paint(line, seen);
    }
    for (SceneItem item : scene.items()) {
      if (isShown(item.area())) {
        paintOnTop(item);
      }
    }
    if (brush.isReadable()) {
      for (SceneLabel label : scene.labels()) {
        if (isShown(label.area())) {
          lines.paint(label);
        }
      }
      paintKey(scene);
    }
  }

  /** What found no room in the drawing stands below it, by number. */
  private void paintKey(DiagramScene scene) {
    Viewport viewport = brush.viewport();
    int row = scene.size().rows() + 1;
    for (KeyEntry entry : scene.key()) {
      brush.text(
          Typefaces.Style.PLAIN,
          brush.size(KEY),
          brush.colours().ink().muted(),
          entry.reference() + " " + entry.text(),
          viewport.x(1),
          viewport.y(row + 0.5));
      row++;
    }
  }

  private void paintOnTop(SceneItem item) {
    switch (item.shape()) {
      case FRAME -> frames.paintTitle(item);
      case BAR -> bars.paintTitle(item);
      case BOX, PILL, NOTE -> cards.paint(item);
    }
  }

  private boolean isShown(CellRect area) {
    return seen.overlaps(area);
  }
}
