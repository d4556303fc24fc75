package io.groundplan.export.documentation;

import java.util.Optional;

/**
 * A part of the page.
 *
 * @param heading what it is called
 * @param body Markdown, ending with a line end
 */
record PageSection(String heading, String body) {

  /** A section of a table, unless the table is empty. */
  static Optional<PageSection> of(String heading, Table table) {
    return table.isEmpty() ? Optional.empty() : Optional.of(new PageSection(heading, table.text()));
  }
}
