package io.groundplan.export;

/** Two files that cannot stand together in one folder. */
final class PathClashException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  PathClashException(String message) {
    super(message);
  }
}
