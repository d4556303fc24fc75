package io.groundplan.export.cli;

import io.groundplan.export.report.Palette;
import java.io.IOException;

/**
 * What a command works with beside its own options.
 *
 * @param console the streams
 * @param palette the colours of results
 * @param quiet whether messages that only accompany results are left out
 */
record Session(Console console, Palette palette, boolean quiet) {

  /** Adds text to the results. */
  void result(String text) throws IOException {
    console.result(text);
  }

  /** Something the user must know. */
  void message(String line) {
    console.message(line);
  }

  /** Something that accompanies a result, such as a summary. */
  void remark(String line) {
    if (!quiet) {
      console.message(line);
    }
  }
}
