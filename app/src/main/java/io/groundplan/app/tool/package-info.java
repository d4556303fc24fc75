/**
 * What pointer and keys do on the canvas, as state machines: from a state and an event to the next
 * state, a preview and what shall happen. No JavaFX, so gestures are tested as scripts.
 */
@NullMarked
package io.groundplan.app.tool;

import org.jspecify.annotations.NullMarked;
