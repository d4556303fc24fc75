package io.groundplan.export.diagram.layout;

/**
 * A place where a line can leave an item.
 *
 * @param border the cell of the border
 * @param cell the cell beyond it
 * @param direction from the border to that cell
 * @param cost of using this place rather than the best one
 */
record Port(int border, int cell, int direction, int cost) {}
