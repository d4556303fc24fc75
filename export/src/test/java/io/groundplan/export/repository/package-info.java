/**
 * Tests of what an export does to a folder. What touches the disk is tested in temporary folders.
 */
@NullMarked
package io.groundplan.export.repository;

import org.jspecify.annotations.NullMarked;
