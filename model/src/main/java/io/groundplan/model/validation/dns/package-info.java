/** Rules about who answers which name (GP7xx). Answers from outside the drawing are unknown. */
@NullMarked
package io.groundplan.model.validation.dns;

import org.jspecify.annotations.NullMarked;
