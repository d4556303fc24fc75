package io.groundplan.export.report;

import io.groundplan.model.validation.Severity;
import java.util.stream.Collectors;

/** Colours for a terminal (ECMA-48, SGR), or none. */
public enum Palette {
  /** Text as it is. */
  PLAIN,
  /** The eight colours that every terminal has. */
  COLORED;

  private static final String BOLD_RED = "1;31";
  private static final String BOLD_YELLOW = "1;33";
  private static final String BOLD_CYAN = "1;36";
  private static final String BOLD = "1";
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String CYAN = "36";

  /** Colours if asked for. */
  public static Palette of(boolean colored) {
    return colored ? COLORED : PLAIN;
  }

  /** The word of a severity. */
  public String severity(Severity severity) {
    return paint(
        severity.toString(),
        switch (severity) {
          case ERROR -> BOLD_RED;
          case WARNING -> BOLD_YELLOW;
          case INFO -> BOLD_CYAN;
        });
  }

  /** A unified diff. */
  public String diff(String diff) {
    if (this == PLAIN) {
      return diff;
    }
    return diff.lines().map(line -> paintDiffLine(line) + "\n").collect(Collectors.joining());
  }

  private String paintDiffLine(String line) {
    if (line.startsWith("--- ") || line.startsWith("+++ ")) {
      return paint(line, BOLD);
    }
    if (line.startsWith("@@")) {
      return paint(line, CYAN);
    }
    if (line.startsWith("-")) {
      return paint(line, RED);
    }
    return line.startsWith("+") ? paint(line, GREEN) : line;
  }

  private String paint(String text, String code) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
