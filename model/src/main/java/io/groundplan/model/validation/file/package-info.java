/** Rules about the file as such (GP9xx): references and waivers. None of them can be waived. */
@NullMarked
package io.groundplan.model.validation.file;

import org.jspecify.annotations.NullMarked;
