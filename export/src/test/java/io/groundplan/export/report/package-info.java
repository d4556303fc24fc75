/** Tests of reports as text. Their JSON forms are tested through the command. */
@NullMarked
package io.groundplan.export.report;

import org.jspecify.annotations.NullMarked;
