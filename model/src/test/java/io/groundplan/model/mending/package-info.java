/** Tests of mending. */
@NullMarked
package io.groundplan.model.mending;

import org.jspecify.annotations.NullMarked;
