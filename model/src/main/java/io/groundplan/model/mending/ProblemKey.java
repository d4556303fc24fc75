package io.groundplan.model.mending;

import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.Subject;

/** By what one knows a problem again when a topology is judged anew; fixes have no identity. */
record ProblemKey(RuleCode code, Subject subject, String message) {

  static ProblemKey of(Problem problem) {
    return new ProblemKey(problem.code(), problem.subject(), problem.message());
  }
}
