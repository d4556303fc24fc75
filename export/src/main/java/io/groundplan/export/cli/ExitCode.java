package io.groundplan.export.cli;

/** What the command answers the shell; a promise that scripts rely on. */
enum ExitCode {
  /** Clean, or done. */
  CLEAN(0),
  /** Problems, drift, or a check that found a difference. */
  PROBLEMS(1),
  /** The command was not called as it must be. */
  USAGE(2),
  /** A file cannot be read or written. */
  FILE(3),
  /** A fault of ours. */
  INTERNAL(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** Problems if there are any. */
  static ExitCode problemsIf(boolean found) {
    return found ? PROBLEMS : CLEAN;
  }

  /** The worse of two; a later code is worse. */
  ExitCode orWorse(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
