/**
 * What is being edited: immutable snapshots, the edits that lead from one to the next, and their
 * history. Nothing here knows a control or a canvas.
 */
@NullMarked
package io.groundplan.app.document;

import org.jspecify.annotations.NullMarked;
