package io.groundplan.model.mending;

import io.groundplan.model.validation.Problem;

/**
 * A problem that is still there.
 *
 * @param problem what is wrong
 * @param reason why no fix of it was made, as a sentence without a final period
 */
public record LeftProblem(Problem problem, String reason) {}
