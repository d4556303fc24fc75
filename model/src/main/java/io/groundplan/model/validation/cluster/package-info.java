/**
 * Rules about clusters and their Talos machines (GP4xx). A machine type that is not stated is not
 * guessed.
 */
@NullMarked
package io.groundplan.model.validation.cluster;

import org.jspecify.annotations.NullMarked;
