/**
 * How the designer looks: colours for light and dark, typefaces and icons. The canvas and the
 * controls around it take them from here, so that both speak one visual grammar.
 */
@NullMarked
package io.groundplan.app.theme;

import org.jspecify.annotations.NullMarked;
