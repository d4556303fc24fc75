package io.groundplan.export.cli;

import java.util.Locale;

/** How problems are written. */
enum ReportFormat {
  TEXT,
  JSON,
  SARIF,
  JUNIT,
  GITHUB;

  /** The word of the command. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
