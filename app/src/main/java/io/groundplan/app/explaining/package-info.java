/**
 * Shows the page of a rule: why it matters, how to mend what breaks it, what it leaves alone. The
 * pages are the Markdown files that the command prints.
 */
@NullMarked
package io.groundplan.app.explaining;

import org.jspecify.annotations.NullMarked;
