/**
 * Tests of the Talos patches that need no Talos: what stands in which file, and what is refused.
 * What Talos itself makes of them is asked in {@code oracle}.
 */
@NullMarked
package io.groundplan.export.talos;

import org.jspecify.annotations.NullMarked;
