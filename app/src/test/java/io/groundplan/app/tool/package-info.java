/** Tests of this package. */
@NullMarked
package io.groundplan.app.tool;

import org.jspecify.annotations.NullMarked;
