package io.groundplan.app.tool;

import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.SceneItem;
import java.util.List;

/** A rectangle drawn with the pointer, in fractions of cells. */
record Marquee(double left, double top, double right, double bottom) {

  static Marquee between(Pointer one, Pointer other) {
    return new Marquee(
        Math.min(one.column(), other.column()),
        Math.min(one.row(), other.row()),
        Math.max(one.column(), other.column()),
        Math.max(one.row(), other.row()));
  }

  /** The items it touches, and the frames it encloses. */
  List<String> touched(DiagramScene scene) {
    return scene.items().stream()
        .filter(
            item -> item.shape() == ItemShape.FRAME ? encloses(item.area()) : touches(item.area()))
        .map(SceneItem::id)
        .toList();
  }

  private boolean touches(CellRect area) {
    return area.left() < right
        && area.right() + 1 > left
        && area.top() < bottom
        && area.bottom() + 1 > top;
  }

  private boolean encloses(CellRect area) {
    return area.left() >= left
        && area.right() + 1 <= right
        && area.top() >= top
        && area.bottom() + 1 <= bottom;
  }
}
