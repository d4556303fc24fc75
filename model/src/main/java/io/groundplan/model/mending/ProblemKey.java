package io.groundplan.model.mending;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.Subject;
import java.util.Optional;

/** By what one knows a problem again when a topology is judged anew; fixes have no identity. */
record ProblemKey(RuleCode code, Subject subject, String message) {

  static ProblemKey of(Problem problem) {
    return new ProblemKey(problem.code(), problem.subject(), problem.message());
  }

  /** Where problems are counted: a fix may move what is left inside an element. */
  record Place(RuleCode code, Optional<ElementId> element) {}

  static Place place(Problem problem) {
    return new Place(problem.code(), problem.subject().element());
  }
}
