/** Tests of this package. */
@NullMarked
package io.groundplan.app.search;

import org.jspecify.annotations.NullMarked;
