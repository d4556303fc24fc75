/**
 * Mends what can be mended without asking: the quick fixes of problems made one after the other,
 * each judged before it stays. What is left is told with the reason.
 */
@NullMarked
package io.groundplan.model.mending;

import org.jspecify.annotations.NullMarked;
