package io.groundplan.model.mending;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.validation.Verdict;
import java.util.List;

/**
 * What mending made of a file.
 *
 * @param mended the file with all fixes made
 * @param verdict what the rules say of it
 * @param made the fixes, in the order in which they were made
 * @param left the problems that were looked at and are still there
 */
public record MendingResult(
    ReadResult mended, Verdict verdict, List<MadeFix> made, List<LeftProblem> left) {

  /** Keeps unmodifiable copies. */
  public MendingResult {
    made = List.copyOf(made);
    left = List.copyOf(left);
  }
}
