package io.groundplan.model.validation.engine;

import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Waiver;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.Verdict;
import io.groundplan.model.validation.WaivedProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a topology by all rules. */
public final class Validator {

  private Validator() {}

  /**
   * Asks every rule and applies the waivers. Problems stand in the order of code, then of the
   * elements in the file, then as their rule found them.
   *
   * @param readersProblems what the reader of the file has already found
   */
  public static Verdict validate(Topology topology, List<Problem> readersProblems) {
    return judge(topology, readersProblems, Rules.all());
  }

  static Verdict judge(Topology topology, List<Problem> readersProblems, List<Rule> rules) {
    RuleContext context = RuleContext.of(topology);
    List<Problem> found = new ArrayList<>(readersProblems);
    rules.forEach(rule -> found.addAll(rule.check(context)));
    found.sort(inOrderOf(topology));
    List<Problem> counting = new ArrayList<>();
    List<WaivedProblem> waived = new ArrayList<>();
    for (Problem problem : found) {
      waiverOf(topology, problem)
          .ifPresentOrElse(
              waiver -> waived.add(new WaivedProblem(problem, waiver)),
              () -> counting.add(problem));
    }
    return new Verdict(counting, waived);
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

  /** The waiver of the problem's own element for its code; one without a reason does not waive. */
  private static Optional<Waiver> waiverOf(Topology topology, Problem problem) {
    if (!canBeWaived(problem.code())) {
      return Optional.empty();
    }
    return problem.subject().element().flatMap(topology::find).stream()
        .flatMap(element -> element.description().waivers().stream())
        .filter(waiver -> waiver.rule().equals(problem.code().toString()))
        .filter(waiver -> waiver.reason().isPresent())
        .findFirst();
  }

  private static boolean canBeWaived(RuleCode code) {
    return !code.isStructural() && !ReaderCodes.contains(code);
  }
}
