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

  /** More nodes than any network has; what expands to more is an alias bomb. */
  private static final int NODE_LIMIT = 2_000_000;

  private final List<Problem> problems = new ArrayList<>();
  private final IdentityHashMap<Problem, SourcePosition> positions = new IdentityHashMap<>();
  private final IdentityHashMap<Problem, List<TextFix>> fixes = new IdentityHashMap<>();
  private final TextFixes textFixes;
  private int nodes;

  Reading(YamlText yaml) {
    this.textFixes = new TextFixes(yaml);
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
    Problem problem =
        new Problem(
            about.code(), about.slug(), about.severity(), subject, message, List.of(), List.of());
    problems.add(problem);
    positions.put(problem, position);
    fixes.put(problem, List.copyOf(mending));
  }

  /** Counts a node; false once there are too many to be a network. */
  boolean count() {
    return ++nodes <= NODE_LIMIT;
  }
}
