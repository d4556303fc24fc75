package io.groundplan.model.validation;

/** How bad a problem is, the worst first. */
public enum Severity {
  /** It will not work. */
  ERROR("error"),
  /** It works, but not for long or not as meant. */
  WARNING("warning"),
  /** Worth knowing. */
  INFO("info");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** Whether it is as bad as the other, or worse. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /** The word of the command's output. */
  @Override
  public String toString() {
    return word;
  }
}
