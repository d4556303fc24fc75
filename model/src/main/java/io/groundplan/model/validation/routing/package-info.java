/** Rules about routes, NAT and port forwards (GP3xx). What leaves the drawing is not judged. */
@NullMarked
package io.groundplan.model.validation.routing;

import org.jspecify.annotations.NullMarked;
