package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The longest subsequence in ascending order (Fredman 1975), O(n log n). */
final class LongestRun {

  private LongestRun() {}

  /** Keys of both that need not move: those in one order in both, the longest run of them. */
  static List<String> ofKeys(PlainValue.Fields before, PlainValue.Fields after) {
    List<String> old =
        before.values().sequencedKeySet().stream().filter(after.values()::containsKey).toList();
    Map<String, Integer> rank = new HashMap<>();
    for (String key : after.values().sequencedKeySet()) {
      rank.put(key, rank.size());
    }
    return of(old, key -> rank.getOrDefault(key, 0));
  }

  /** The values that stand in ascending order of rank already, as many as possible. */
  static <T> List<T> of(List<T> values, Function<T, Integer> rank) {
    int[] previous = new int[values.size()];
    int[] ends = new int[values.size()];
    int length = 0;
    for (int i = 0; i < values.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (rank.apply(values.get(ends[middle])) < rank.apply(values.get(i))) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low > 0 ? ends[low - 1] : -1;
      ends[low] = i;
      length = Math.max(length, low + 1);
    }
    Deque<T> run = new ArrayDeque<>();
    for (int i = length > 0 ? ends[length - 1] : -1; i >= 0; i = previous[i]) {
      run.addFirst(values.get(i));
    }
    return List.copyOf(run);
  }
}
