/**
 * The folder that exports are written to: what stands there, what would change, and changing it
 * without ever losing a file that somebody edited. Planning is pure; only {@code RepositoryFolder},
 * {@code RepositoryWriter} and {@code AtomicFile} touch the disk.
 */
@NullMarked
package io.groundplan.export.repository;

import org.jspecify.annotations.NullMarked;
