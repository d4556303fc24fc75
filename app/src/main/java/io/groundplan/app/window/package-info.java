/**
 * The window: its files, its commands, and the wiring of everything in it. Files are touched here
 * and nowhere else in the designer.
 */
@NullMarked
package io.groundplan.app.window;

import org.jspecify.annotations.NullMarked;
