package io.groundplan.model.validation;

import io.groundplan.model.topology.Topology;
import java.util.function.UnaryOperator;

/**
 * An edit that mends a problem.
 *
 * @param label what it does, as a menu shows it
 * @param change the edit
 */
public record QuickFix(String label, UnaryOperator<Topology> change) {}
