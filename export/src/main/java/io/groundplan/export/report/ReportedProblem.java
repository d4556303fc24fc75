package io.groundplan.export.report;

import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A problem and where it stands.
 *
 * @param file the topology file as its user named it
 * @param position where the problem's own subject stands
 * @param problem what is wrong
 * @param related where its related subjects stand, in their order
 * @param fixes what edits of the network or of the file's text mend it, as a menu shows them
 * @param waiver the reason for which it may stay, if it may
 */
public record ReportedProblem(
    String file,
    SourcePosition position,
    Problem problem,
    List<SourcePosition> related,
    List<String> fixes,
    Optional<String> waiver) {

  /** As one reads a file: from its start, the worst of one place first. */
  static final Comparator<ReportedProblem> IN_FILE_ORDER =
      Comparator.comparing(ReportedProblem::position)
          .thenComparing(reported -> reported.problem().severity())
          .thenComparing(reported -> reported.problem().code());

  public ReportedProblem {
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
    if (related.size() != problem.related().size()) {
      throw new IllegalArgumentException("Each related subject needs a position");
    }
  }

  /** Whether nobody waived it. */
  public boolean counts() {
    return waiver.isEmpty();
  }

  /** Whether it counts and is as bad as that, or worse. */
  public boolean isAtLeast(Severity severity) {
    return counts() && problem.severity().isAtLeast(severity);
  }
}
