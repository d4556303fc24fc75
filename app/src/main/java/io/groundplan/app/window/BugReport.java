package io.groundplan.app.window;

import java.util.Optional;

/**
 * What a bug of ours looks like to those who can mend it: types and places in the code, without
 * messages, since those may hold addresses.
 */
final class BugReport {
  private static final int FRAMES = 40;

  private BugReport() {}

  /** The report of an exception and its causes. */
  static String of(Throwable bug) {
    StringBuilder report = new StringBuilder();
    Optional<Throwable> next = Optional.of(bug);
    while (next.isPresent()) {
      Throwable here = next.get();
      report.append(here.getClass().getName()).append('\n');
      StackTraceElement[] frames = here.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        report.append("  at ").append(frames[i]).append('\n');
      }
      next = Optional.ofNullable(here.getCause());
    }
    return report.toString();
  }
}
