package io.groundplan.export.arguments;

/** Arguments that a command cannot take; the message says which, and what it takes instead. */
public final class UsageException extends Exception {

  public UsageException(String message) {
    super(message);
  }
}
