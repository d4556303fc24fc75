/**
 * Draws a scene with characters, in box drawing characters or in pure ASCII. One cell is one column
 * of a terminal; nothing is moved.
 */
@NullMarked
package io.groundplan.export.diagram.text;

import org.jspecify.annotations.NullMarked;
