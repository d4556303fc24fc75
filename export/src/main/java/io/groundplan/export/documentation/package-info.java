/**
 * The network as a Markdown page: a drawing, then a table for each kind of thing in it. The same
 * page is a file of its own and a block inside somebody's README.
 */
@NullMarked
package io.groundplan.export.documentation;

import org.jspecify.annotations.NullMarked;
