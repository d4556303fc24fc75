/** Tests of the Markdown page: what stands in it, and that nothing a user wrote is markup. */
@NullMarked
package io.groundplan.export.documentation;

import org.jspecify.annotations.NullMarked;
