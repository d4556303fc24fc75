/**
 * Tests of the values exporters share and of the YAML writer. Readers of both YAML versions check
 * what it writes.
 */
@NullMarked
package io.groundplan.export;

import org.jspecify.annotations.NullMarked;
