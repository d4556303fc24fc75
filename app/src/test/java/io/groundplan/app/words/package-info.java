/** Tests of this package. */
@NullMarked
package io.groundplan.app.words;

import org.jspecify.annotations.NullMarked;
