/**
 * Finds a place for everything in a diagram: rows in every frame, then lines on the cells between,
 * then labels beside the lines. Every step is a pure function in whole numbers, so the same model
 * gives the same drawing everywhere.
 */
@NullMarked
package io.groundplan.export.diagram.layout;

import org.jspecify.annotations.NullMarked;
