/**
 * What everything in a diagram looks like, whoever paints it: colours for light and dark, icons,
 * dashes and sizes of text. Nothing here knows where a thing stands, and nothing knows a toolkit.
 */
@NullMarked
package io.groundplan.export.diagram.look;

import org.jspecify.annotations.NullMarked;
