package io.groundplan.model.validation;

import java.util.List;

/**
 * What the rules say of a topology.
 *
 * @param problems those that count, in the order of code and file
 * @param waived those that are so by choice, with the waiver
 */
public record Verdict(List<Problem> problems, List<WaivedProblem> waived) {

  /** Keeps unmodifiable copies. */
  public Verdict {
    problems = List.copyOf(problems);
    waived = List.copyOf(waived);
  }

  /** How many problems have the severity. */
  public long count(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }
}
