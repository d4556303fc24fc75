/**
 * The drawing surface: paints a scene of cells in device pixels, finds what is under the pointer
 * and hands events to the tool in hand. Immediate mode, at most one painting a pulse.
 */
@NullMarked
package io.groundplan.app.canvas;

import org.jspecify.annotations.NullMarked;
