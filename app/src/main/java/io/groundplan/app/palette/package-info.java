/**
 * What can be put on the drawing: how each new element is made from the place where it is put, and
 * the pane that offers them.
 */
@NullMarked
package io.groundplan.app.palette;

import org.jspecify.annotations.NullMarked;
