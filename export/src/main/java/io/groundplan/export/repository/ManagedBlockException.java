package io.groundplan.export.repository;

/** A document has no managed block of the name asked for, or not exactly one that is closed. */
public final class ManagedBlockException extends Exception {

  public ManagedBlockException(String message) {
    super(message);
  }
}
