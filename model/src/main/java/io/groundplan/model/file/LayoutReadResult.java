package io.groundplan.model.file;

import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.validation.Problem;
import java.util.List;

/**
 * What reading a layout file gives.
 *
 * @param file its name, as its user gave it
 * @param text its text, without a byte-order mark
 * @param layout what could be understood of it
 * @param sourceMap where each value stands
 * @param problems what could not be understood
 * @param earlier the texts of which it was made by edits, so that undoing gives back their bytes
 */
public record LayoutReadResult(
    String file,
    String text,
    DiagramLayout layout,
    SourceMap sourceMap,
    List<Problem> problems,
    List<Revision<DiagramLayout>> earlier) {

  /** Keeps an unmodifiable copy. */
  public LayoutReadResult {
    problems = List.copyOf(problems);
    earlier = List.copyOf(earlier);
  }

  LayoutReadResult withEarlier(List<Revision<DiagramLayout>> texts) {
    return new LayoutReadResult(file, text, layout, sourceMap, problems, texts);
  }
}
