/** Tests of what exporters of Kubernetes objects share: node selectors and BGP sessions. */
@NullMarked
package io.groundplan.export.kubernetes;

import org.jspecify.annotations.NullMarked;
