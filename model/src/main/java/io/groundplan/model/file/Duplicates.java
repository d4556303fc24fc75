package io.groundplan.model.file;

import io.groundplan.model.validation.ReaderCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys that stand twice in one map; the first value is kept. */
final class Duplicates {

  private Duplicates() {}

  static void report(YamlNode.Mapping mapping, ReadingPlace place) {
    Map<String, YamlNode.Scalar> seen = new HashMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      YamlNode.Scalar first = seen.putIfAbsent(entry.key().value(), entry.key());
      if (first != null) {
        place
            .then(entry.key().value())
            .report(
                ReaderCodes.DUPLICATE_KEY,
                entry.key(),
                "key \""
                    + ReadingPlace.shown(entry.key().value())
                    + "\" stands here again; the value of line "
                    + first.position().line()
                    + " is kept; remove one of the two",
                List.of(place.reading().textFixes().removed(mapping, entry)));
      }
    }
  }
}
