/**
 * Shows the values of what is selected and lets them be changed. What there is to change is worked
 * out without any control; the controls check each keystroke against the types and the rules.
 */
@NullMarked
package io.groundplan.app.inspector;

import org.jspecify.annotations.NullMarked;
