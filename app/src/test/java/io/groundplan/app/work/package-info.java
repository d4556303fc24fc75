/** Tests of this package. */
@NullMarked
package io.groundplan.app.work;

import org.jspecify.annotations.NullMarked;
