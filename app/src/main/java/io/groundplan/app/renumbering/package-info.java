/**
 * Gives a network another prefix: what would change is shown first, and only what was shown is
 * done.
 */
@NullMarked
package io.groundplan.app.renumbering;

import org.jspecify.annotations.NullMarked;
