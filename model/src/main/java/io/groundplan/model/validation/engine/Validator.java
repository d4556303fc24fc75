package io.groundplan.model.validation.engine;

import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Judges a topology by all rules. */
public final class Validator {

  /** So many elements take longer than sharing the rules among processors. */
  private static final int MANY = 500;

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
    found.addAll(new Echoes(readersProblems, context).without(judge(context)));
    found.sort(inOrderOf(topology));
    Waivers waivers = Waivers.of(topology, today, found);
    List<Problem> counting = new ArrayList<>(waivers.counting());
    counting.sort(inOrderOf(topology));
    return new Verdict(counting, waivers.waived());
  }

  /** What each rule says, in their order, whoever is done first. */
  private static List<Problem> judge(RuleContext context) {
    Stream<Rule> rules = Rules.all().stream();
    return (context.topology().size() < MANY ? rules : rules.parallel())
        .flatMap(rule -> rule.check(context).stream())
        .toList();
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
