/**
 * Diagrams on a grid of cells: what a picture shows ({@link
 * io.groundplan.export.diagram.DiagramModel}) and where everything stands in it ({@link
 * io.groundplan.export.diagram.DiagramScene}). A cell is one character in a text diagram and
 * {@value io.groundplan.export.diagram.Cell#UNITS_WIDE} by {@value
 * io.groundplan.export.diagram.Cell#UNITS_HIGH} units in the SVG and on the canvas, so all three
 * are one drawing.
 */
@NullMarked
package io.groundplan.export.diagram;

import org.jspecify.annotations.NullMarked;
