package io.groundplan.app.canvas;

import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.SceneItem;

/** The cells that a drawing covers, which may lie left of or above its corner. */
final class SceneExtent {
  private SceneExtent() {}

  static CellRect of(DiagramScene scene) {
    int left = 0;
    int top = 0;
    int right = scene.size().columns();
    int bottom = scene.size().rows() + (scene.key().isEmpty() ? 0 : scene.key().size() + 1);
    for (SceneItem item : scene.items()) {
      left = Math.min(left, item.area().left());
      top = Math.min(top, item.area().top());
      right = Math.max(right, item.area().right() + 1);
      bottom = Math.max(bottom, item.area().bottom() + 1);
    }
    return CellRect.of(left, top, right - left, bottom - top);
  }
}
