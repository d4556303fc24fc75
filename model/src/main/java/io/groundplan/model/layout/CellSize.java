package io.groundplan.model.layout;

import java.util.Optional;

/**
 * A size in whole cells, as far as it is chosen.
 *
 * @param width columns
 * @param height rows
 */
public record CellSize(Optional<Integer> width, Optional<Integer> height) {

  /** Neither is chosen. */
  public static final CellSize UNKNOWN = new CellSize(Optional.empty(), Optional.empty());
}
