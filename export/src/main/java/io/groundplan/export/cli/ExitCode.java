package io.groundplan.export.cli;

/** What the command answers the shell; a promise that scripts rely on. */
enum ExitCode {
  /** Clean, or done. */
  CLEAN(0, "clean, or done"),
  /** Problems, drift, or a check that found a difference. */
  PROBLEMS(1, "problems, or a check that found a difference"),
  /** The command was not called as it must be. */
  USAGE(2, "wrong usage"),
  /** A file cannot be read or written. */
  FILE(3, "a file that cannot be read or written"),
  /** A fault of ours. */
  INTERNAL(4, "internal error");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  int number() {
    return number;
  }

  /** What the help says about it. */
  String meaning() {
    return meaning;
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
