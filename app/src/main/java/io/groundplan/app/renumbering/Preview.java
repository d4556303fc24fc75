package io.groundplan.app.renumbering;

import io.groundplan.model.plan.Renumbered;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Severity;
import java.util.List;

/**
 * What giving a network another prefix would do.
 *
 * @param after the network then
 * @param text what its file would say
 * @param changes the values that change
 * @param mentions what still names the old prefix then: comments and notes
 * @param problems what it would bring
 */
public record Preview(
    Topology after,
    String text,
    List<Renumbered.Change> changes,
    List<String> mentions,
    List<Problem> problems) {

  /** Keeps unmodifiable copies. */
  public Preview {
    changes = List.copyOf(changes);
    mentions = List.copyOf(mentions);
    problems = List.copyOf(problems);
  }

  /** Whether it may be done: it changes something and brings no error. */
  public boolean isPossible() {
    return !changes.isEmpty()
        && problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
