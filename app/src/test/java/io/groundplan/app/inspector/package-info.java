/** Tests of this package. */
@NullMarked
package io.groundplan.app.inspector;

import org.jspecify.annotations.NullMarked;
