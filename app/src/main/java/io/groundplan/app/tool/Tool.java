package io.groundplan.app.tool;

import io.groundplan.app.document.Drawing;
import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.export.diagram.DiagramScene;

/** A way to work on the canvas. At most one edit comes of a gesture, when the button goes up. */
public interface Tool {

  /** What follows from the event. */
  Response respond(ToolState state, ToolEvent event, Ground ground);

  /**
   * What the tool works on.
   *
   * @param drawing what is under the pointer
   * @param snapshot the document
   */
  record Ground(Drawing drawing, EditorSnapshot snapshot) {

    /** What is drawn. */
    public DiagramScene scene() {
      return drawing.scene();
    }
  }
}
