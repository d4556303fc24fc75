/** Tests of the command as its users meet it: arguments in, two streams and an exit code out. */
@NullMarked
package io.groundplan.export.cli;

import org.jspecify.annotations.NullMarked;
