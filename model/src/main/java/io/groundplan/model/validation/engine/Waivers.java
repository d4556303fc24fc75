package io.groundplan.model.validation.engine;

import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Waiver;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.WaivedProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parts what counts from what is so by choice, and judges the waivers themselves: GP906, GP907,
 * GP908. A waiver waives the problems of its rule whose subject is its own element; one without a
 * reason, or past its last day, waives nothing.
 */
final class Waivers {

  private final Topology topology;
  private final LocalDate today;
  private final List<Problem> counting = new ArrayList<>();
  private final List<WaivedProblem> waived = new ArrayList<>();

  /** The elements that break a rule, or would if nobody waived it. */
  private final Set<Breach> breaches = new HashSet<>();

  private final List<Problem> found;

  private record Breach(String code, ElementId element) {}

  private Waivers(Topology topology, LocalDate today, List<Problem> found) {
    this.topology = topology;
    this.today = today;
    this.found = found;
  }

  /**
   * Applies the waivers of a topology.
   *
   * @param today the day on which it is judged; a waiver holds on its last day
   * @param found what reader and rules say
   */
  static Waivers of(Topology topology, LocalDate today, List<Problem> found) {
    Waivers waivers = new Waivers(topology, today, found);
    found.forEach(waivers::part);
    boolean isReadWhole = found.stream().noneMatch(problem -> ReaderCodes.contains(problem.code()));
    for (Element element : topology.all()) {
      for (Waiver waiver : element.description().waivers()) {
        waivers.judge(element, waiver, isReadWhole).ifPresent(waivers.counting::add);
      }
    }
    return waivers;
  }

  /** What nobody waives, the problems of waivers last. */
  List<Problem> counting() {
    return counting;
  }

  /** What is so by choice. */
  List<WaivedProblem> waived() {
    return waived;
  }

  private void part(Problem problem) {
    problem
        .subject()
        .element()
        .ifPresent(id -> breaches.add(new Breach(problem.code().toString(), id)));
    waiverOf(problem)
        .ifPresentOrElse(
            waiver -> waived.add(new WaivedProblem(problem, waiver)), () -> counting.add(problem));
  }

  private Optional<Waiver> waiverOf(Problem problem) {
    if (!problem.isWaivable()) {
      return Optional.empty();
    }
    return problem.subject().element().flatMap(topology::find).stream()
        .flatMap(element -> element.description().waivers().stream())
        .filter(waiver -> waiver.rule().equals(problem.code().toString()))
        .filter(waiver -> waiver.reason().isPresent() && !isExpired(waiver))
        .findFirst();
  }

  private boolean isExpired(Waiver waiver) {
    return waiver.until().filter(today::isAfter).isPresent();
  }

  /** What is wrong with a waiver; what the reader refused may be what it would cover. */
  private Optional<Problem> judge(Element element, Waiver waiver, boolean isReadWhole) {
    Subject place = Subject.of(element).then("waivers").then(waiver.rule());
    Optional<RuleCode> code = Rules.codeOf(waiver.rule());
    if (code.isEmpty()) {
      return Optional.of(useless(element, waiver, place, unknown(element, waiver)));
    }
    if (!Problem.canBeWaived(code.get())) {
      return Optional.of(
          useless(
              element,
              waiver,
              place,
              "%s waives %s, which cannot be so by choice; mend it and remove the waiver"
                  .formatted(element.id(), waiver.rule())));
    }
    if (waiver.reason().isEmpty()) {
      return Optional.of(
          WaiverCodes.WITHOUT_REASON.problem(
              place,
              "%s waives %s without a reason, which waives nothing; write why, or remove the waiver"
                  .formatted(element.id(), waiver.rule())));
    }
    boolean isBreach = breaches.contains(new Breach(waiver.rule(), element.id()));
    if (isExpired(waiver)) {
      return Optional.of(expired(element, waiver, place, isBreach));
    }
    return isBreach || !isReadWhole
        ? Optional.empty()
        : Optional.of(useless(element, waiver, place, unused(element, waiver)));
  }

  private Problem expired(Element element, Waiver waiver, Subject place, boolean isBreach) {
    String what =
        isBreach
            ? "so the problem counts again; mend it, or set a later day"
            : "and the problem is gone; remove the waiver";
    return WaiverCodes.EXPIRED
        .problem(
            place,
            "%s waives %s until %s, which has passed, %s"
                .formatted(element.id(), waiver.rule(), waiver.until().orElseThrow(), what))
        .fixedBy(removal(element, waiver));
  }

  private static String unknown(Element element, Waiver waiver) {
    String hint =
        Rules.named(waiver.rule())
            .map(code -> "write %s".formatted(code))
            .orElse("'groundplan rules' lists them");
    return "%s waives %s, which is the code of no rule; %s"
        .formatted(element.id(), waiver.rule(), hint);
  }

  /** Where the rule does speak of the element, the message says whose problem it is. */
  private String unused(Element element, Waiver waiver) {
    Optional<ElementId> elsewhere =
        found.stream()
            .filter(problem -> problem.code().toString().equals(waiver.rule()))
            .filter(problem ->
                problem.related().stream()
                    .anyMatch(other -> other.element().equals(Optional.of(element.id()))))
            .flatMap(problem -> problem.subject().element().stream())
            .findFirst();
    String remedy =
        elsewhere
            .map(id -> "that problem is reported of %s; put the waiver there".formatted(id))
            .orElse("nothing breaks that rule here; remove the waiver");
    return "%s waives %s, but %s".formatted(element.id(), waiver.rule(), remedy);
  }

  private static Problem useless(Element element, Waiver waiver, Subject place, String message) {
    return WaiverCodes.UNUSED.problem(place, message).fixedBy(removal(element, waiver));
  }

  private static QuickFix removal(Element element, Waiver waiver) {
    return new QuickFix(
        "Remove the waiver of %s from %s".formatted(waiver.rule(), element.id()),
        topology ->
            topology
                .find(element.id())
                .map(owner -> {
                  List<Waiver> left = new ArrayList<>(owner.description().waivers());
                  left.remove(waiver);
                  return topology.with(
                      owner.withDescription(owner.description().withWaivers(left)));
                })
                .orElse(topology));
  }
}
