package io.groundplan.model.topology;

import java.util.Arrays;
import java.util.Optional;

/** Where exported files are put, after the habits of the repositories they go into. */
public enum ExportProfile {
  /** Patches and a script that gives them to {@code talosctl gen config}. */
  PLAIN("plain"),
  /** A {@code talconfig.yaml} for talhelper, and patches that it names. */
  TALHELPER("talhelper"),
  /** A {@code topf.yaml}, and patches in the folders where topf looks for them. */
  TOPF("topf");

  private final String word;

  ExportProfile(String word) {
    this.word = word;
  }

  /** The profile of that word. */
  public static Optional<ExportProfile> ofWord(String word) {
    return Arrays.stream(values()).filter(profile -> profile.word.equals(word)).findFirst();
  }

  /** The word of the file and of the command. */
  @Override
  public String toString() {
    return word;
  }
}
