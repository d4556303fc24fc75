package io.groundplan.model.file;

import io.groundplan.model.validation.Subject;
import java.util.Optional;

/** What becomes of one text in a file. */
@FunctionalInterface
public interface ScalarChange {

  /**
   * What stands there then; empty where it stays.
   *
   * @param subject where the text stands
   * @param text the text, without quotes
   */
  Optional<String> apply(Subject subject, String text);
}
