/** Tests of this package. */
@NullMarked
package io.groundplan.app.window;

import org.jspecify.annotations.NullMarked;
