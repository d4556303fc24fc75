package io.groundplan.export.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as arguments give them. */
final class Paths {

  private Paths() {}

  static Path parse(String argument) throws UsageException {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new UsageException("\"%s\" is no path: %s".formatted(argument, e.getReason()));
    }
  }
}
