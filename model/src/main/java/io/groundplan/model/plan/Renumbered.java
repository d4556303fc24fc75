package io.groundplan.model.plan;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Subject;
import java.util.List;

/**
 * What giving a network another prefix does to a file.
 *
 * @param after the file with all changes made
 * @param changes the texts that change, in the order of the file
 * @param mentions lines of the new file that still name an address of the old prefix: comments,
 *     notes, and what does not fit
 * @param problems what it would bring, and was not there before
 */
public record Renumbered(
    ReadResult after, List<Change> changes, List<Mention> mentions, List<Problem> problems) {

  /** Keeps unmodifiable copies. */
  public Renumbered {
    changes = List.copyOf(changes);
    mentions = List.copyOf(mentions);
    problems = List.copyOf(problems);
  }

  /**
   * A text that changes.
   *
   * @param subject where it stands
   * @param before the text as it was
   * @param after the text as it is then
   */
  public record Change(Subject subject, String before, String after) {}

  /**
   * A line that still names an old address.
   *
   * @param position where it begins
   * @param line what it says
   */
  public record Mention(SourcePosition position, String line) {}
}
