package io.groundplan.model.validation;

import java.util.List;

/**
 * One fact about topologies that can be broken. Unknown is silent: a rule reports what it knows to
 * be wrong, never what it cannot tell.
 */
public interface Rule {

  /** What the rule is called and says. */
  RuleDescription description();

  /** Reports what breaks it, in the order of the file. Pure. */
  List<Problem> check(RuleContext context);

  /** A problem of this rule at its own severity. */
  default Problem problem(Subject subject, String message) {
    return description().problem(subject, message);
  }

  /** A problem of this rule at another severity. */
  default Problem problem(Severity severity, Subject subject, String message) {
    return description().problem(severity, subject, message);
  }
}
