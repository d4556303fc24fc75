/**
 * Rules that a topology keeps or breaks, and the problems that they report. A rule is one class,
 * one fact and one code; what a type refuses already at reading is the reader's, with codes of its
 * own.
 */
@NullMarked
package io.groundplan.model.validation;

import org.jspecify.annotations.NullMarked;
