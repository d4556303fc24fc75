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
 * @param earlier the texts of which it was made by edits, so that undoing gives back their bytes
 */
public record ReadResult(
    String file,
    String text,
    Topology topology,
    SourceMap sourceMap,
    List<Problem> problems,
    List<Revision<Topology>> earlier) {

  /** Keeps an unmodifiable copy. */
  public ReadResult {
    problems = List.copyOf(problems);
    earlier = List.copyOf(earlier);
  }

  ReadResult withEarlier(List<Revision<Topology>> texts) {
    return new ReadResult(file, text, topology, sourceMap, problems, texts);
  }

  /** The edits of the text that mend one of these problems. */
  public List<TextFix> fixes(Problem problem) {
    return sourceMap.fixes(problem);
  }
}
