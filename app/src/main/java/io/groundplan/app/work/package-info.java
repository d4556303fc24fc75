/**
 * Work off the user interface's thread: always the newest of its kind, what it supersedes is
 * dropped.
 */
@NullMarked
package io.groundplan.app.work;

import org.jspecify.annotations.NullMarked;
