/**
 * Exported files before real validators: Talos's own configuration machinery and the API server's
 * validation. Skipped, with a message, where they are not installed.
 */
@NullMarked
package io.groundplan.export.oracle;

import org.jspecify.annotations.NullMarked;
