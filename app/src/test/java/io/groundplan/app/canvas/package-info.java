/** Tests of this package. */
@NullMarked
package io.groundplan.app.canvas;

import org.jspecify.annotations.NullMarked;
