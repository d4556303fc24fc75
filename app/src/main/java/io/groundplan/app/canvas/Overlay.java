package io.groundplan.app.canvas;

import io.groundplan.app.tool.Preview;
import io.groundplan.export.diagram.DiagramScene;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lies above the drawing and changes often.
 *
 * @param scene what is drawn
 * @param index finds its items
 * @param selection what is ringed
 * @param badges what has problems
 * @param preview what a gesture would do
 * @param move the items that a gesture carries about
 */
record Overlay(
    DiagramScene scene,
    SceneIndex index,
    Set<String> selection,
    Map<String, Badge> badges,
    Preview preview,
    Optional<SceneMove> move) {

  /** Paints it into an area of these device pixels. */
  void paint(Brush brush, double width, double height) {
    OverlayPainter painter = new OverlayPainter(brush);
    switch (preview) {
      case Preview.Moved moved -> {
        DiagramScene shown = move.map(m -> m.moved(moved.columns(), moved.rows())).orElse(scene);
        new ScenePainter(brush, width, height).paint(shown);
        painter.paintSelection(new SceneIndex(shown), moved.ids());
      }
      case Preview.Marquee marquee -> {
        painter.paintSelection(index, selection);
        painter.paintBadges(index, badges);
        painter.paint(marquee);
      }
      case Preview.Placing placing -> {
        painter.paintBadges(index, badges);
        painter.paint(placing, index, width);
      }
      case Preview.None _ -> {
        painter.paintSelection(index, selection);
        painter.paintBadges(index, badges);
      }
    }
  }
}
