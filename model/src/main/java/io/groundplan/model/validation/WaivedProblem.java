package io.groundplan.model.validation;

import io.groundplan.model.topology.Waiver;

/**
 * A problem that is so by choice.
 *
 * @param problem what is wrong
 * @param waiver why it may stay
 */
public record WaivedProblem(Problem problem, Waiver waiver) {}
