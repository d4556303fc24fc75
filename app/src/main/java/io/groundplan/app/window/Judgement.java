package io.groundplan.app.window;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.TextFix;
import io.groundplan.model.validation.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a document.
 *
 * @param verdict what rules and readers say
 * @param readers the problems among them that rules did not find
 * @param read the text with what could not be understood; none if all of it was
 */
record Judgement(Verdict verdict, List<Problem> readers, Optional<ReadResult> read) {

  /** Nothing is wrong. */
  static final Judgement NONE =
      new Judgement(new Verdict(List.of(), List.of()), List.of(), Optional.empty());

  /** Keeps an unmodifiable copy. */
  Judgement {
    readers = List.copyOf(readers);
  }

  /** The edits of the text that mend a problem of its reader. */
  List<TextFix> textFixes(Problem problem) {
    return read.map(text -> text.fixes(problem)).orElse(List.of());
  }
}
