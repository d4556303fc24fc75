/**
 * What tests of every module share: properties tried on seeded cases, and generators of values.
 * Nothing here knows a test framework beyond what it needs to fail.
 */
@NullMarked
package io.groundplan.model.testing;

import org.jspecify.annotations.NullMarked;
