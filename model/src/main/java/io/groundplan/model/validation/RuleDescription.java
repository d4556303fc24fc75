package io.groundplan.model.validation;

import java.util.List;

/**
 * What a rule is called and says.
 *
 * @param code its code
 * @param slug its short name, part of the public name
 * @param severity how bad its problems are
 * @param summary what it reports, in one sentence without a final period
 */
public record RuleDescription(RuleCode code, String slug, Severity severity, String summary) {

  /** The rule with this number. */
  public static RuleDescription of(int number, String slug, Severity severity, String summary) {
    return new RuleDescription(RuleCode.of(number), slug, severity, summary);
  }

  /** A problem of this rule at its own severity. */
  public Problem problem(Subject subject, String message) {
    return problem(severity, subject, message);
  }

  /** A problem of this rule at another severity. */
  public Problem problem(Severity other, Subject subject, String message) {
    return new Problem(code, slug, other, subject, message, List.of(), List.of());
  }
}
