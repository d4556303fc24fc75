/**
 * Times and memory of reading, judging and saving large networks. The figures that documents quote
 * come from here.
 */
@NullMarked
package io.groundplan.benchmarks;

import org.jspecify.annotations.NullMarked;
