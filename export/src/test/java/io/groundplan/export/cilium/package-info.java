/**
 * Tests of the Cilium objects that need no API server. Whether it takes them is asked in {@code
 * oracle}.
 */
@NullMarked
package io.groundplan.export.cilium;

import org.jspecify.annotations.NullMarked;
