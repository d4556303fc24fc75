/**
 * What a network is: an immutable {@link io.groundplan.model.topology.Topology} of elements that
 * refer to each other by id. One sealed hierarchy, derived from the topology file and written back
 * to it.
 */
@NullMarked
package io.groundplan.model.topology;

import org.jspecify.annotations.NullMarked;
