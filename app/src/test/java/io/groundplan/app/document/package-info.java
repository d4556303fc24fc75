/** Tests of this package. */
@NullMarked
package io.groundplan.app.document;

import org.jspecify.annotations.NullMarked;
