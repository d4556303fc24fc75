package io.groundplan.export.cli;

import java.util.Locale;

/** How a command writes its findings. */
enum OutputFormat {
  TEXT,
  JSON;

  /** The word of the command. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
