package io.groundplan.model.validation;

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
}
