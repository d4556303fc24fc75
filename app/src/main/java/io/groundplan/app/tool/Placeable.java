package io.groundplan.app.tool;

import io.groundplan.app.document.Edit;

/** Something new that can be put on the drawing. */
public interface Placeable {

  /** What putting it there would do. */
  Plan plan(Tool.Ground ground, Spot spot);

  /** What would come of putting something there. */
  sealed interface Plan {

    /**
     * It can stand there.
     *
     * @param words what would happen
     * @param target id of the item that takes it; empty: none
     * @param edit makes it happen
     */
    record Possible(String words, String target, Edit edit) implements Plan {}

    /**
     * It cannot stand there.
     *
     * @param reason why not
     */
    record Impossible(String reason) implements Plan {}
  }
}
