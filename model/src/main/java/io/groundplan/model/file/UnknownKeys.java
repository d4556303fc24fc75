package io.groundplan.model.file;

import io.groundplan.model.validation.ReaderCodes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Keys that the format does not have. They are kept on save; a near one is proposed. */
final class UnknownKeys {

  private UnknownKeys() {}

  static void report(
      YamlNode.Mapping mapping, YamlNode.Scalar key, Collection<String> known, ReadingPlace place) {
    Optional<String> nearest = nearest(key.value(), known);
    String proposal =
        nearest
            .map(near -> "did you mean \"" + near + "\"?")
            .orElse("known here: " + String.join(", ", known));
    place
        .then(key.value())
        .report(
            ReaderCodes.UNKNOWN_KEY,
            key,
            "unknown key \"" + ReadingPlace.shown(key.value()) + "\"; " + proposal,
            nearest
                .filter(near -> mapping.own(near).isEmpty())
                .map(near -> place.reading().textFixes().renamedKey(key, near))
                .stream()
                .toList());
  }

  private static Optional<String> nearest(String key, Collection<String> known) {
    if (key.length() > 40) {
      return Optional.empty();
    }
    return known.stream()
        .min(Comparator.comparingInt(word -> distance(key, word)))
        .filter(word -> distance(key, word) <= Math.max(1, key.length() / 3));
  }

  /** Edit distance (Wagner and Fischer 1974), O(n·m). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
