/**
 * Rules about what Talos makes of a node's configuration (GP4xx): which of its addresses it takes,
 * and which settings its version has. A version that is not stated is not guessed.
 */
@NullMarked
package io.groundplan.model.validation.talos;

import org.jspecify.annotations.NullMarked;
