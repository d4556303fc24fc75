package io.groundplan.export.cli;

/** Arguments that a command cannot take; the message says which, and what it takes instead. */
final class UsageException extends Exception {

  UsageException(String message) {
    super(message);
  }
}
