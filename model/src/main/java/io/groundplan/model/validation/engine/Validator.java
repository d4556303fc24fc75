package io.groundplan.model.validation.engine;

import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges a topology by all rules. */
public final class Validator {

  private Validator() {}

  /**
   * Asks every rule and applies the waivers. Problems stand in the order of code, then of the
   * elements in the file, then as their rule found them.
   *
   * @param readersProblems what the reader of the file has already found
   * @param today the day on which waivers are judged
   */
  public static Verdict validate(
      Topology topology, List<Problem> readersProblems, LocalDate today) {
    RuleContext context = RuleContext.of(topology);
    List<Problem> found = new ArrayList<>(readersProblems);
    Echoes echoes = new Echoes(readersProblems, context);
    List<Problem> ofRules = new ArrayList<>();
    Rules.all().forEach(rule -> ofRules.addAll(rule.check(context)));
    found.addAll(echoes.without(ofRules));
    found.sort(inOrderOf(topology));
    Waivers waivers = Waivers.of(topology, today, found);
    List<Problem> counting = new ArrayList<>(waivers.counting());
    counting.sort(inOrderOf(topology));
    return new Verdict(counting, waivers.waived());
  }

  /** What reading found is in the order of the file already, also outside of elements. */
  private static Comparator<Problem> inOrderOf(Topology topology) {
    Map<ElementId, Integer> places = new HashMap<>();
    for (Element element : topology.all()) {
      places.put(element.id(), places.size());
    }
    return Comparator.comparing(Problem::code)
        .thenComparingInt(
            problem -> ReaderCodes.contains(problem.code()) ? -1 : place(problem, places));
  }

  private static int place(Problem problem, Map<ElementId, Integer> places) {
    return problem.subject().element().map(id -> places.getOrDefault(id, -1)).orElse(-1);
  }
}
