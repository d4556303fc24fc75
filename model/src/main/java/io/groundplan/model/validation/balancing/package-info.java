/**
 * Rules about virtual IPs and load balancing (GP5xx). What each implementation can do is said by
 * its own documentation.
 */
@NullMarked
package io.groundplan.model.validation.balancing;

import org.jspecify.annotations.NullMarked;
