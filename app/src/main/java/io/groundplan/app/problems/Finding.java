package io.groundplan.app.problems;

import io.groundplan.model.validation.Problem;
import java.util.List;

/**
 * A problem with what mends it.
 *
 * @param problem what is wrong
 * @param remedies edits to choose from; none if none is known
 */
public record Finding(Problem problem, List<Remedy> remedies) {

  /** Keeps an unmodifiable copy. */
  public Finding {
    remedies = List.copyOf(remedies);
  }

  /** Is it the other one, found again after an edit? */
  boolean isSame(Finding other) {
    return problem.code().equals(other.problem.code())
        && problem.subject().equals(other.problem.subject())
        && problem.message().equals(other.problem.message());
  }
}
