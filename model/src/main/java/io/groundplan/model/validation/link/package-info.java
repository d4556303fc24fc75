/**
 * Rules about segments, interfaces, VLANs and MTUs (GP2xx). What a link is follows from the file
 * alone.
 */
@NullMarked
package io.groundplan.model.validation.link;

import org.jspecify.annotations.NullMarked;
