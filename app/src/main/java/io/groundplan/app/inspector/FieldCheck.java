package io.groundplan.app.inspector;

import io.groundplan.app.work.Latest;
import io.groundplan.app.work.Workers;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Judges the text of one field while it is typed: first by its type, at once, then by all rules as
 * if it stood in the topology, in the background.
 */
final class FieldCheck {
  private final Function<Topology, List<Problem>> judge;
  private final Latest<Optional<Problem>> latest;

  /**
   * Judges in the background.
   *
   * @param judge all problems of a topology
   * @param receiver gets the worst problem of the value, or none
   */
  FieldCheck(
      Function<Topology, List<Problem>> judge,
      Workers workers,
      Consumer<Optional<Problem>> receiver) {
    this.judge = judge;
    this.latest = new Latest<>(workers.judging(), workers.home(), receiver);
  }

  /**
   * What comes of writing a text.
   *
   * @param changed the topology with it; none where it is no value
   * @param refusal why it is none; empty if it is one
   */
  record Attempt(Optional<Topology> changed, String refusal) {}

  /** Writes the text, as far as its type lets it. */
  static Attempt attempt(Property.Text property, Topology topology, String text) {
    try {
      return new Attempt(Optional.of(property.change().apply(topology, text)), "");
    } catch (IllegalArgumentException refused) {
      return new Attempt(
          Optional.empty(), Optional.ofNullable(refused.getMessage()).orElseGet(refused::toString));
    }
  }

  /** Judges a value by the rules, in the topology that has it. */
  void judge(Property.Text property, Topology changed) {
    latest.submit(() -> worst(property, judge.apply(changed)));
  }

  /** Forgets what is being judged. */
  void cancel() {
    latest.cancel();
  }

  /** The worst of the problems that concern the value. */
  static Optional<Problem> worst(Property.Text property, List<Problem> problems) {
    return problems.stream()
        .filter(problem -> concerns(problem, property.subject()))
        .min(Comparator.comparing(Problem::severity));
  }

  private static boolean concerns(Problem problem, Subject value) {
    return isInside(problem.subject(), value)
        || problem.related().stream().anyMatch(related -> isInside(related, value));
  }

  /** Does the subject point at the value or into it? */
  private static boolean isInside(Subject subject, Subject value) {
    List<String> keys = subject.path().keys();
    List<String> prefix = value.path().keys();
    return subject.element().equals(value.element())
        && keys.size() >= prefix.size()
        && keys.subList(0, prefix.size()).equals(prefix);
  }
}
