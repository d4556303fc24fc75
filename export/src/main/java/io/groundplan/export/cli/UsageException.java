package io.groundplan.export.cli;

/** The command was called in a way it does not understand, beyond what its options can say. */
final class UsageException extends Exception {

  UsageException(String message) {
    super(message);
  }
}
