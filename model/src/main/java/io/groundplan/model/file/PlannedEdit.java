package io.groundplan.model.file;

import java.util.List;

/**
 * What an edit makes of a topology file.
 *
 * @param result the edited file
 * @param remarks what happens beside what was asked for, as a person is told before saving: an
 *     alias that is written out since the others of its anchor keep their values, an element that
 *     is written anew
 */
public record PlannedEdit(ReadResult result, List<String> remarks) {

  /** Keeps an unmodifiable copy. */
  public PlannedEdit {
    remarks = List.copyOf(remarks);
  }
}
