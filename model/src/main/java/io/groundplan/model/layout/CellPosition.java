package io.groundplan.model.layout;

/**
 * A place in whole cells; negative ones are allowed.
 *
 * @param x columns to the right
 * @param y rows down
 */
public record CellPosition(int x, int y) {}
