package io.groundplan.export;

import java.util.Arrays;
import java.util.Optional;

/** Where exported files are put, after the habits of the repositories they go into. */
public enum ExportProfile {
  /** The paths that {@code docs/command.md} lists. */
  PLAIN("plain");

  private final String word;

  ExportProfile(String word) {
    this.word = word;
  }

  /** The profile that {@code --profile} names. */
  public static Optional<ExportProfile> ofWord(String word) {
    return Arrays.stream(values()).filter(profile -> profile.word.equals(word)).findFirst();
  }

  /** The word of the command. */
  @Override
  public String toString() {
    return word;
  }
}
