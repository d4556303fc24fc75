/**
 * Rules about the Helm values of Cilium, GP511 to GP514 and GP527. What the values leave out is
 * what the exporter fills in, else the chart's default.
 */
@NullMarked
package io.groundplan.model.validation.cilium;

import org.jspecify.annotations.NullMarked;
