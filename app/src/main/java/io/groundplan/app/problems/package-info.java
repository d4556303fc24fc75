/** What is wrong with the network, as a list that leads to each place and offers the fixes. */
@NullMarked
package io.groundplan.app.problems;

import org.jspecify.annotations.NullMarked;
