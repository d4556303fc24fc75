package io.groundplan.export.diagram;

import java.util.Optional;

/**
 * One thing that a diagram shows.
 *
 * @param id what it shows: the id of an element, or {@code owner/part}
 * @param container id of the frame it stands in; absent: it stands on the drawing itself
 * @param fixed where somebody put it by hand; absent: it is placed automatically
 */
public record DiagramItem(
    String id,
    ItemShape shape,
    ItemFace face,
    Optional<String> container,
    Optional<FixedPlace> fixed) {

  /** An item that is placed automatically. */
  public static DiagramItem of(
      String id, ItemShape shape, Optional<String> container, ItemFace face) {
    return new DiagramItem(id, shape, face, container, Optional.empty());
  }

  /** The same item, put there by hand. */
  public DiagramItem at(FixedPlace place) {
    return new DiagramItem(id, shape, face, container, Optional.of(place));
  }

  /** The same item, placed automatically. */
  public DiagramItem loose() {
    return new DiagramItem(id, shape, face, container, Optional.empty());
  }
}
