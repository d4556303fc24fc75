package io.groundplan.model.file;

import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.TextFix;
import java.util.List;

/**
 * What reading a topology file gives.
 *
 * @param file its name, as its user gave it
 * @param text its text, without a byte-order mark
 * @param topology what could be understood of it
 * @param sourceMap where each value stands
 * @param problems what could not be understood, in the order of the file
 */
public record ReadResult(
    String file, String text, Topology topology, SourceMap sourceMap, List<Problem> problems) {

  /** Keeps an unmodifiable copy. */
  public ReadResult {
    problems = List.copyOf(problems);
  }

  /** The edits of the text that mend one of these problems. */
  public List<TextFix> fixes(Problem problem) {
    return sourceMap.fixes(problem);
  }
}
