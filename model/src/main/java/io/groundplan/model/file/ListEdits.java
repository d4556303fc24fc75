package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What turns one list into another with the fewest items touched: a longest common subsequence
 * stays (Hirschberg 1975, section 2; O(n·m)), what stands between its items changes in pairs, and
 * the rest leaves, comes or moves.
 *
 * @param changed items that stay in their place with another value
 * @param removed items that leave their place
 * @param inserted what comes, by the item behind which it comes
 */
record ListEdits(List<Changed> changed, Set<Integer> removed, List<Inserted> inserted) {

  /** Beyond this many comparisons, only a common head and tail are kept. */
  private static final int COMPARISONS = 1_000_000;

  /**
   * An item with another value.
   *
   * @param index in the old list
   * @param after index in the new list
   */
  record Changed(int index, int after) {}

  /**
   * Items that come.
   *
   * @param index the old item before which they come
   */
  record Inserted(int index, List<Added> items) {}

  /**
   * An item that comes.
   *
   * @param from the place that it leaves, if it stood in the list before
   */
  record Added(PlainValue value, Optional<Integer> from) {}

  /** Which item of the text stands for which value: some texts are refused and mean nothing. */
  static Optional<List<Integer>> places(YamlNode.Sequence node, List<PlainValue> values) {
    List<Integer> places = new ArrayList<>();
    boolean all = node.items().size() == values.size();
    int item = 0;
    for (PlainValue value : values) {
      while (!all
          && item < node.items().size()
          && !ValueShapes.means(node.items().get(item), value)) {
        item++;
      }
      if (item >= node.items().size()) {
        return Optional.empty();
      }
      places.add(item++);
    }
    return Optional.of(places);
  }

  static ListEdits between(List<PlainValue> before, List<PlainValue> after) {
    int[][] common = common(before, after);
    List<Changed> changed = new ArrayList<>();
    Set<Integer> removed = new LinkedHashSet<>();
    List<int[]> gaps = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int oldFrom = i;
      int newFrom = j;
      while ((i < before.size() || j < after.size()) && !keeps(before, after, i, j)) {
        if (j >= after.size()
            || (i < before.size() && at(common, i + 1, j) >= at(common, i, j + 1))) {
          i++;
        } else {
          j++;
        }
      }
      gaps.add(new int[] {oldFrom, i, newFrom, j});
      i++;
      j++;
    }
    Set<Integer> unused = new HashSet<>();
    gaps.forEach(gap -> {
      for (int at = gap[0]; at < gap[1]; at++) {
        unused.add(at);
      }
    });
    List<Inserted> inserted = new ArrayList<>();
    for (int[] gap : gaps) {
      pair(gap, before, after, unused, changed, inserted);
    }
    changed.forEach(it -> unused.remove(it.index()));
    removed.addAll(unused);
    return new ListEdits(changed, removed, inserted);
  }

  private static int at(int[][] common, int i, int j) {
    return i < common.length ? common[i][j] : 0;
  }

  private static boolean keeps(List<PlainValue> before, List<PlainValue> after, int i, int j) {
    return i < before.size() && j < after.size() && before.get(i).equals(after.get(j));
  }

  private static void pair(
      int[] gap,
      List<PlainValue> before,
      List<PlainValue> after,
      Set<Integer> unused,
      List<Changed> changed,
      List<Inserted> inserted) {
    List<Integer> free = new ArrayList<>();
    for (int at = gap[0]; at < gap[1]; at++) {
      if (!after.contains(before.get(at))) {
        free.add(at);
      }
    }
    List<Added> added = new ArrayList<>();
    for (int at = gap[2]; at < gap[3]; at++) {
      PlainValue value = after.get(at);
      Optional<Integer> moved =
          unused.stream().filter(old -> before.get(old).equals(value)).min(Integer::compare);
      if (moved.isEmpty() && !free.isEmpty() && added.isEmpty()) {
        changed.add(new Changed(free.removeFirst(), at));
      } else {
        added.add(new Added(value, moved));
      }
    }
    if (!added.isEmpty()) {
      inserted.add(new Inserted(gap[1], List.copyOf(added)));
    }
  }

  /** Lengths of the longest common subsequences of all pairs of tails. */
  private static int[][] common(List<PlainValue> before, List<PlainValue> after) {
    if ((long) before.size() * after.size() > COMPARISONS) {
      return new int[0][0];
    }
    int[][] lengths = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        lengths[i][j] =
            before.get(i).equals(after.get(j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths;
  }
}
