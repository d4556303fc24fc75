/**
 * Cilium's load-balancer pools and how they are announced, on layer 2 and by BGP, and the values of
 * its Helm chart. Each kind is a record with the name that Cilium gives it.
 */
@NullMarked
package io.groundplan.export.cilium;

import org.jspecify.annotations.NullMarked;
