/**
 * What is wrong with the network, and what is so by choice, as lists that lead to each place and
 * offer what mends it.
 */
@NullMarked
package io.groundplan.app.problems;

import org.jspecify.annotations.NullMarked;
