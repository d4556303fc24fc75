/**
 * The command: arguments in, one service of model or export called, an exit code out. The only user
 * of the standard streams, and the one place where failures become words.
 */
@NullMarked
package io.groundplan.export.cli;

import org.jspecify.annotations.NullMarked;
