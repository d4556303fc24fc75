/** Rules about tunnels (GP8xx). Each kind has rules of its own. */
@NullMarked
package io.groundplan.model.validation.tunnel;

import org.jspecify.annotations.NullMarked;
