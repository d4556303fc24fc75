package io.groundplan.app.tool;

import java.util.Set;

/** What the canvas shows of a gesture before it is done. */
public sealed interface Preview {

  /** Nothing. */
  record None() implements Preview {}

  /**
   * Items in another place.
   *
   * @param ids what moves; what stands in it moves along
   * @param columns to the right
   * @param rows downwards
   */
  record Moved(Set<String> ids, int columns, int rows) implements Preview {}

  /** A rectangle between two points, in fractions of cells. */
  record Marquee(double fromColumn, double fromRow, double toColumn, double toRow)
      implements Preview {}

  /**
   * Something new under the pointer.
   *
   * @param at where it would stand
   * @param words what would happen, or why nothing would
   * @param possible whether anything would
   * @param target id of the item that would take it; empty: none
   */
  record Placing(Pointer at, String words, boolean possible, String target) implements Preview {}
}
