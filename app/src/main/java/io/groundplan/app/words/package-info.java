/**
 * The words of the designer, all from one resource bundle. Nothing else holds text that people
 * read, apart from what the model says of itself.
 */
@NullMarked
package io.groundplan.app.words;

import org.jspecify.annotations.NullMarked;
