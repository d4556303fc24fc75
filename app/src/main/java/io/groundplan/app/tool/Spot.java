package io.groundplan.app.tool;

import io.groundplan.export.diagram.Cell;
import java.util.Optional;

/**
 * Where something new shall go.
 *
 * @param item id of the item it is put on or into; empty: the open canvas
 * @param cell where it shall stand; empty: wherever there is room
 */
public record Spot(Optional<String> item, Optional<Cell> cell) {

  /**
   * Where the pointer is: on open ground it chooses the cell, on an item only what the new thing
   * belongs to.
   */
  public static Spot at(Pointer pointer) {
    boolean open = pointer.hit().map(Hit::insideFrame).orElse(true);
    return new Spot(
        pointer.hit().map(Hit::id), open ? Optional.of(pointer.cell()) : Optional.empty());
  }
}
