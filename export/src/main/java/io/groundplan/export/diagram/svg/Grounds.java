package io.groundplan.export.diagram.svg;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.look.KindLook;
import io.groundplan.export.diagram.look.Paint;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which colour lies behind each place of a drawing: that of the innermost frame around it. */
final class Grounds {

  private final Map<SceneItem, Paint> frames = new LinkedHashMap<>();

  Grounds(DiagramScene scene) {
    for (SceneItem item : scene.items()) {
      if (item.shape() == ItemShape.FRAME) {
        frames.put(item, KindLook.of(item.face().kind()).groundOn(at(item.area().corner())));
      }
    }
  }

  /** The ground inside a frame of the scene. */
  Paint inside(SceneItem frame) {
    return frames.getOrDefault(frame, Paint.CANVAS);
  }

  /** The ground in a cell. */
  Paint at(Cell cell) {
    Paint ground = Paint.CANVAS;
    for (Map.Entry<SceneItem, Paint> frame : frames.entrySet()) {
      if (frame.getKey().area().contains(cell)) {
        ground = frame.getValue();
      }
    }
    return ground;
  }
}
