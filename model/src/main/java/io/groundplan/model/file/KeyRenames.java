package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the keys of a map that were renamed: one is gone, another has come, and its value is the
 * same but for mentions of the key itself.
 */
final class KeyRenames {

  /** More than this many come and go at once when a file is replaced, not edited. */
  private static final int PAIRS = 10_000;

  private KeyRenames() {}

  /** New keys by old ones. */
  static Map<String, String> between(PlainValue.Fields before, PlainValue.Fields after) {
    List<String> gone =
        before.values().sequencedKeySet().stream()
            .filter(key -> !after.values().containsKey(key))
            .toList();
    List<String> come = new ArrayList<>(after.values().sequencedKeySet());
    come.removeIf(before.values()::containsKey);
    Map<String, String> renames = new LinkedHashMap<>();
    if ((long) gone.size() * come.size() > PAIRS) {
      return renames;
    }
    for (String old : gone) {
      PlainValue value = before.get(old).orElseThrow();
      come.stream()
          .filter(key -> isRenamed(value, after.get(key).orElseThrow(), old, key))
          .findFirst()
          .ifPresent(key -> {
            renames.put(old, key);
            come.remove(key);
          });
    }
    return renames;
  }

  private static boolean isRenamed(PlainValue before, PlainValue after, String from, String to) {
    if (before.equals(after)) {
      return true;
    }
    if (before instanceof PlainValue.Fields old && after instanceof PlainValue.Fields wanted) {
      List<Map.Entry<String, PlainValue>> olds = List.copyOf(old.values().entrySet());
      List<Map.Entry<String, PlainValue>> news = List.copyOf(wanted.values().entrySet());
      boolean same = olds.size() == news.size();
      for (int i = 0; same && i < olds.size(); i++) {
        same =
            isRenamed(olds.get(i).getKey(), news.get(i).getKey(), from, to)
                && isRenamed(olds.get(i).getValue(), news.get(i).getValue(), from, to);
      }
      return same;
    }
    if (before instanceof PlainValue.Items(List<PlainValue> olds)
        && after instanceof PlainValue.Items(List<PlainValue> news)) {
      boolean same = olds.size() == news.size();
      for (int i = 0; same && i < olds.size(); i++) {
        same = isRenamed(olds.get(i), news.get(i), from, to);
      }
      return same;
    }
    return before instanceof PlainValue.Text(String old)
        && after instanceof PlainValue.Text(String wanted)
        && isRenamed(old, wanted, from, to);
  }

  private static boolean isRenamed(String before, String after, String from, String to) {
    return before.equals(after) || before.replace(from, to).equals(after);
  }
}
