package io.groundplan.model.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** The longest subsequence in ascending order (Fredman 1975), O(n log n). */
final class LongestRun {

  private LongestRun() {}

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
