package io.groundplan.model.validation.file;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The name that somebody who misspelled another probably meant. */
public final class NearestName {

  private static final int MOST_EDITS = 2;

  private NearestName() {}

  /**
   * The candidate that the fewest edits of one letter make of the text: at most two, and fewer than
   * half its letters. The first in the alphabet among equals.
   */
  public static Optional<String> of(String text, Stream<String> candidates) {
    record Near(String name, int edits) {}
    return candidates
        .filter(name -> Math.abs(name.length() - text.length()) <= MOST_EDITS)
        .map(name -> new Near(name, edits(text, name)))
        .filter(near -> near.edits() <= MOST_EDITS && near.edits() * 2 < text.length())
        .min(Comparator.comparingInt(Near::edits).thenComparing(Near::name))
        .map(Near::name);
  }

  /**
   * Levenshtein's distance by Wagner and Fischer (1974), one row at a time; of texts that differ in
   * more than counts, as much as is known by then.
   */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int fewest = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
        fewest = Math.min(fewest, row[j]);
      }
      if (fewest > MOST_EDITS) {
        return fewest;
      }
    }
    return row[to.length()];
  }
}
