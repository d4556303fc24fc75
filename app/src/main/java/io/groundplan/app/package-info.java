/**
 * The desktop designer. Its launcher starts JavaFX from the class path; everything else is a window
 * over the values of the model.
 */
@NullMarked
package io.groundplan.app;

import org.jspecify.annotations.NullMarked;
