/**
 * The topology and layout files: reading with a position for each value, and saving as the smallest
 * edit of the user's text. Nothing that stands in a file makes reading throw.
 */
@NullMarked
package io.groundplan.model.file;

import org.jspecify.annotations.NullMarked;
