/**
 * Says what a diagram shows of a topology: which element becomes a frame, a card, a bar, a pill or
 * a line, and what stands in what. Where it stands in cells is decided elsewhere.
 */
@NullMarked
package io.groundplan.export.diagram.topology;

import org.jspecify.annotations.NullMarked;
