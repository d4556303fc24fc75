package io.groundplan.export.diagram;

import java.util.Optional;

/**
 * Where somebody put an item by hand.
 *
 * @param position counted from the inner corner of its container (see {@link
 *     DiagramScene#INNER_COLUMNS})
 * @param size absent: as large as its text and its items need
 */
public record FixedPlace(Cell position, Optional<CellSize> size) {}
