/** Tests of reading arguments and writing help. */
@NullMarked
package io.groundplan.export.arguments;

import org.jspecify.annotations.NullMarked;
