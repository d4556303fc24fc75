package io.groundplan.model.validation.engine;

import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import java.util.List;

/** What the judgement itself reports of waivers, once all rules have spoken. */
final class WaiverCodes {

  /** A waiver of a problem that is not there. */
  static final RuleDescription UNUSED =
      RuleDescription.of(
          906, "unused-waiver", Severity.WARNING, "A waiver covers no problem of its object");

  /** A waiver that does not say why. */
  static final RuleDescription WITHOUT_REASON =
      RuleDescription.of(
          907,
          "waiver-without-reason",
          Severity.ERROR,
          "A waiver gives no reason, so it does not waive");

  /** A waiver whose last day has passed. */
  static final RuleDescription EXPIRED =
      RuleDescription.of(
          908,
          "expired-waiver",
          Severity.WARNING,
          "The last day of a waiver has passed, so it no longer waives");

  private WaiverCodes() {}

  /** All of them, in the order of their codes. */
  static List<RuleDescription> all() {
    return List.of(UNUSED, WITHOUT_REASON, EXPIRED);
  }
}
