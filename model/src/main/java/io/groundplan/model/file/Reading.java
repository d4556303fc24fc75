package io.groundplan.model.file;

import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.TextFix;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** What reading a file collects: problems, each with the character where it was found. */
final class Reading {

  /** What aliases may add to the nodes that are written; what adds more is an alias bomb. */
  private static final int SHARED_NODES = 100_000;

  /** More than anybody mends before looking again. */
  static final int PROBLEM_LIMIT = 10_000;

  private final List<Problem> problems = new ArrayList<>();
  private final IdentityHashMap<Problem, SourcePosition> positions = new IdentityHashMap<>();
  private final IdentityHashMap<Problem, List<TextFix>> fixes = new IdentityHashMap<>();
  private final TextFixes textFixes;
  private final int nodeLimit;
  private int nodes;

  Reading(YamlText yaml) {
    this.textFixes = new TextFixes(yaml);
    this.nodeLimit = yaml.text().length() + SHARED_NODES;
  }

  /** Makes edits of the text that is read. */
  TextFixes textFixes() {
    return textFixes;
  }

  /** The edits of the text that mend each problem. */
  IdentityHashMap<Problem, List<TextFix>> fixes() {
    return fixes;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  IdentityHashMap<Problem, SourcePosition> positions() {
    return positions;
  }

  void report(
      RuleDescription about,
      Subject subject,
      SourcePosition position,
      String message,
      List<TextFix> mending) {
    if (problems.size() == PROBLEM_LIMIT) {
      return;
    }
    boolean last = problems.size() == PROBLEM_LIMIT - 1;
    Problem problem =
        new Problem(
            about.code(),
            about.slug(),
            about.severity(),
            subject,
            last ? message + "; what is wrong behind this is not listed" : message,
            List.of(),
            List.of());
    problems.add(problem);
    positions.put(problem, position);
    fixes.put(problem, List.copyOf(mending));
  }

  /** Counts a node; false once there are too many to be a network: each takes a character. */
  boolean count() {
    return ++nodes <= nodeLimit;
  }
}
