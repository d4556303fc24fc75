/** Networks and drawings that tests of the designer share, and the rules of its packages. */
@NullMarked
package io.groundplan.app;

import org.jspecify.annotations.NullMarked;
