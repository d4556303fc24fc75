/**
 * Where objects stand on a diagram, in whole cells, apart from what the network is. Changing a
 * layout changes no meaning.
 */
@NullMarked
package io.groundplan.model.layout;

import org.jspecify.annotations.NullMarked;
