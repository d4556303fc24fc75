/** Which exporters there are. It alone knows them all, so that they need not know each other. */
@NullMarked
package io.groundplan.export.registry;

import org.jspecify.annotations.NullMarked;
