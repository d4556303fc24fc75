/**
 * What follows from a topology: the graph of references, broadcast domains, address owners. The
 * only package that knows JGraphT; everything is built once for each revision.
 */
@NullMarked
package io.groundplan.model.graph;

import org.jspecify.annotations.NullMarked;
