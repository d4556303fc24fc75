/**
 * Exports into a folder: what would change there is planned and shown first, and only what was
 * shown is written.
 */
@NullMarked
package io.groundplan.app.exporting;

import org.jspecify.annotations.NullMarked;
