/**
 * The arguments of a command line: what a command takes, said once as values, from which arguments
 * are read and help is written. Pure; POSIX utility syntax with GNU's long options.
 */
@NullMarked
package io.groundplan.export.arguments;

import org.jspecify.annotations.NullMarked;
