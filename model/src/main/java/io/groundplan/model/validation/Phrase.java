package io.groundplan.model.validation;

import java.util.List;

/** How messages put things into words. */
public final class Phrase {

  /** As many things as a reader takes in at once. */
  private static final int SHOWN = 4;

  private Phrase() {}

  /** Names as a list: {@code a}, {@code a and b}, {@code a, b, c, d and 7 more}. */
  public static String list(List<String> names) {
    if (names.size() > SHOWN + 1) {
      return String.join(", ", names.subList(0, SHOWN))
          + " and "
          + (names.size() - SHOWN)
          + " more";
    }
    if (names.size() < 2) {
      return String.join("", names);
    }
    return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
