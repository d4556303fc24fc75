package io.groundplan.app.problems;

import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.WaivedProblem;

/** What can be done with a problem, apart from mending it. */
public interface ProblemActions {

  /** Shows its object. */
  void show(Problem problem);

  /** Shows what its rule is about. */
  void explain(Problem problem);

  /** Asks why it shall be so by choice. */
  void waive(Problem problem);

  /** Lets it count again. */
  void unwaive(WaivedProblem waived);
}
