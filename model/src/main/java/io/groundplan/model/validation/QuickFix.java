package io.groundplan.model.validation;

import io.groundplan.model.topology.Topology;
import java.util.function.UnaryOperator;

/**
 * An edit that mends a problem.
 *
 * @param label what it does, as a menu shows it
 * @param change the edit
 * @param givesUp whether it gives up something that was meant, such as a whole port forward: then
 *     it is made only by who chooses it, also where it is the only one
 */
public record QuickFix(String label, UnaryOperator<Topology> change, boolean givesUp) {

  /** An edit that gives nothing up. */
  public QuickFix(String label, UnaryOperator<Topology> change) {
    this(label, change, false);
  }
}
