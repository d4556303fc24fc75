/** Tests of this package. */
@NullMarked
package io.groundplan.app.explaining;

import org.jspecify.annotations.NullMarked;
