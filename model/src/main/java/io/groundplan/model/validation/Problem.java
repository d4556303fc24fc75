package io.groundplan.model.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * Something wrong with a topology. Never an exception: all of them are collected.
 *
 * @param code which fact
 * @param slug its short name, part of the public name
 * @param severity how bad
 * @param subject what it is about, so that it points at a value
 * @param message the objects, the values in conflict and the remedy
 * @param related other places that take part in it
 * @param fixes edits that mend it
 */
public record Problem(
    RuleCode code,
    String slug,
    Severity severity,
    Subject subject,
    String message,
    List<Subject> related,
    List<QuickFix> fixes) {

  /** Keeps unmodifiable copies. */
  public Problem {
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  /**
   * Whether it can be so by choice: it is an element's, and neither of the file itself nor of what
   * its reader could not understand.
   */
  public boolean isWaivable() {
    return subject.element().isPresent() && canBeWaived(code);
  }

  /** Whether problems of the code can be so by choice. */
  public static boolean canBeWaived(RuleCode code) {
    return !code.isStructural() && !ReaderCodes.contains(code);
  }

  /** The same problem with another place that takes part in it. */
  public Problem relatedTo(Subject other) {
    return relatedTo(List.of(other));
  }

  /** The same problem with other places that take part in it. */
  public Problem relatedTo(List<Subject> others) {
    List<Subject> all = new ArrayList<>(related);
    all.addAll(others);
    return new Problem(code, slug, severity, subject, message, all, fixes);
  }

  /** The same problem with an edit that mends it. */
  public Problem fixedBy(QuickFix fix) {
    List<QuickFix> all = new ArrayList<>(fixes);
    all.add(fix);
    return new Problem(code, slug, severity, subject, message, related, all);
  }
}
