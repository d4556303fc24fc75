package io.groundplan.model.mending;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an edit makes worse. Problems are counted by code and element, since an edit may move what
 * is left inside an element, or change the words of its message.
 */
public final class Worsening {

  private Worsening() {}

  private record Place(RuleCode code, Optional<ElementId> element) {

    static Place of(Problem problem) {
      return new Place(problem.code(), problem.subject().element());
    }
  }

  /** The problems of the second verdict that are more than the first has, in their order. */
  public static List<Problem> between(Verdict before, Verdict after) {
    Map<Place, Integer> counts = new HashMap<>();
    before.problems().forEach(one -> counts.merge(Place.of(one), 1, Integer::sum));
    List<Problem> more = new ArrayList<>();
    for (Problem one : after.problems()) {
      if (counts.merge(Place.of(one), -1, Integer::sum) < 0) {
        more.add(one);
      }
    }
    return List.copyOf(more);
  }
}
