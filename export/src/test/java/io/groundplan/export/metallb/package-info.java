/**
 * Tests of the MetalLB objects that need no API server. Whether it takes them is asked in {@code
 * oracle}.
 */
@NullMarked
package io.groundplan.export.metallb;

import org.jspecify.annotations.NullMarked;
