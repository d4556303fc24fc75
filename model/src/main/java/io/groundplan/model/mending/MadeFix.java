package io.groundplan.model.mending;

import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.validation.Problem;

/**
 * A fix that was made.
 *
 * @param problem what it mended
 * @param position where that stood in the file as it was read, or in what earlier fixes of what
 *     reading reports made of it
 * @param label what it did
 */
public record MadeFix(Problem problem, SourcePosition position, String label) {}
