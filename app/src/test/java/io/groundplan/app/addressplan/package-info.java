/** Tests of this package. */
@NullMarked
package io.groundplan.app.addressplan;

import org.jspecify.annotations.NullMarked;
