/**
 * Draws a scene as one SVG file for light and dark grounds, without scripts, foreign objects or
 * anything from outside. A cell is 8 by 16 units; nothing is moved.
 */
@NullMarked
package io.groundplan.export.diagram.svg;

import org.jspecify.annotations.NullMarked;
