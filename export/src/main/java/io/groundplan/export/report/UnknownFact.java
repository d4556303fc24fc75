package io.groundplan.export.report;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.validation.Subject;
import java.util.List;

/**
 * Something that a file does not say and that rules would ask for; they are silent about it.
 *
 * @param file the topology file as its user named it
 * @param position where it would be said
 * @param subject what it is about
 * @param message what is not said
 */
public record UnknownFact(String file, SourcePosition position, Subject subject, String message) {

  /** What one file does not say, in the order of its lines. */
  public static List<UnknownFact> of(ReadResult read) {
    return new UnknownFacts(read).all();
  }
}
