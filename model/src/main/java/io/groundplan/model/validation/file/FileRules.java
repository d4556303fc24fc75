package io.groundplan.model.validation.file;

import io.groundplan.model.validation.Rule;
import java.util.List;

/** The rules GP9xx, in the order of their codes. */
public final class FileRules {

  private FileRules() {}

  /** All of them, in the order of their codes. */
  public static List<Rule> all() {
    return List.of(new DanglingReference(), new WrongKindReference());
  }
}
