package io.groundplan.model.layout;

import java.util.Optional;

/**
 * Where one object stands and how it is drawn.
 *
 * @param position of its upper left corner, counted from the inner corner of the frame that holds
 *     it
 * @param size in cells, where it is not what its content needs
 * @param pinned whether the auto-layout command leaves it where it is
 * @param form of a segment
 * @param collapsed whether a frame is closed
 */
public record ObjectPlacement(
    Optional<CellPosition> position,
    CellSize size,
    boolean pinned,
    Optional<SegmentForm> form,
    boolean collapsed) {

  /** Placed nowhere yet. */
  public static final ObjectPlacement UNPLACED =
      new ObjectPlacement(Optional.empty(), CellSize.UNKNOWN, false, Optional.empty(), false);

  /** At a position. */
  public static ObjectPlacement at(int x, int y) {
    return UNPLACED.withPosition(new CellPosition(x, y));
  }

  /** The same elsewhere. */
  public ObjectPlacement withPosition(CellPosition newPosition) {
    return new ObjectPlacement(Optional.of(newPosition), size, pinned, form, collapsed);
  }
}
