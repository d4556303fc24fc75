/** Tests of this package. */
@NullMarked
package io.groundplan.app.palette;

import org.jspecify.annotations.NullMarked;
