package io.groundplan.export.diagram;

import java.util.Optional;

/**
 * A frame, box, bar, pill or note with its place. The lines of its face are final: wrapped to its
 * width, one a row. A frame and a bar set all of them into one row, and so does a pill whose text
 * is one row high.
 *
 * @param id what it shows
 * @param area its cells, border included
 * @param text the cells that hold its text
 * @param container id of the frame it stands in
 */
public record SceneItem(
    String id,
    ItemShape shape,
    ItemFace face,
    CellRect area,
    CellRect text,
    Optional<String> container) {

  /** Does all of its text stand in one row? */
  public boolean isInOneRow() {
    return text.rows() == 1;
  }
}
