/**
 * What every exporter of Kubernetes objects needs: the objects' common shape, which nodes a
 * selector means as labels, and the BGP sessions of a cluster. No exporter itself.
 */
@NullMarked
package io.groundplan.export.kubernetes;

import org.jspecify.annotations.NullMarked;
