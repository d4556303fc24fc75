/**
 * Tests of the finished image. They start its programs as a user does and look at what is in it.
 */
@NullMarked
package io.groundplan.packaging;

import org.jspecify.annotations.NullMarked;
