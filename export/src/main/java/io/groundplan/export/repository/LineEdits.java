package io.groundplan.export.repository;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How one list of lines becomes another: the shortest way, after E. Myers, "An O(ND) Difference
 * Algorithm and Its Variations" (1986), the greedy one of section 4. Lines the two have in common
 * at both ends are set aside first. Where more than {@value #MOST_EDITS} edits would be needed, all
 * lines in between are replaced, which bounds time and memory.
 */
final class LineEdits {

  private static final int MOST_EDITS = 1000;

  /** A line that stays ({@code ' '}), goes ({@code '-'}) or comes ({@code '+'}). */
  record Edit(char sign, String line) {}

  private final List<String> before;
  private final List<String> after;

  private LineEdits(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** The edits in order; of neighbouring ones the lines that go stand first. */
  static List<Edit> between(List<String> before, List<String> after) {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<Edit> edits = new ArrayList<>();
    before.subList(0, head).forEach(line -> edits.add(new Edit(' ', line)));
    edits.addAll(
        new LineEdits(
                before.subList(head, before.size() - tail),
                after.subList(head, after.size() - tail))
            .edits());
    before
        .subList(before.size() - tail, before.size())
        .forEach(line -> edits.add(new Edit(' ', line)));
    return edits;
  }

  private List<Edit> edits() {
    List<int[]> furthest = new ArrayList<>();
    int[] reached = new int[2 * MOST_EDITS + 3];
    int middle = MOST_EDITS + 1;
    for (int steps = 0; steps <= MOST_EDITS; steps++) {
      furthest.add(Arrays.copyOfRange(reached, middle - steps - 1, middle + steps + 2));
      for (int diagonal = -steps; diagonal <= steps; diagonal += 2) {
        boolean down = goesDown(reached, middle + diagonal, diagonal, steps);
        int x = down ? reached[middle + diagonal + 1] : reached[middle + diagonal - 1] + 1;
        while (x < before.size()
            && x - diagonal < after.size()
            && before.get(x).equals(after.get(x - diagonal))) {
          x++;
        }
        reached[middle + diagonal] = x;
        if (x >= before.size() && x - diagonal >= after.size()) {
          return goingFirst(backtrack(furthest));
        }
      }
    }
    List<Edit> all = new ArrayList<>();
    before.forEach(line -> all.add(new Edit('-', line)));
    after.forEach(line -> all.add(new Edit('+', line)));
    return all;
  }

  /** Whether the furthest way to this diagonal takes a line of {@code after} as its last step. */
  private static boolean goesDown(int[] reached, int index, int diagonal, int steps) {
    return diagonal == -steps || (diagonal != steps && reached[index - 1] < reached[index + 1]);
  }

  private List<Edit> backtrack(List<int[]> furthest) {
    List<Edit> edits = new ArrayList<>();
    int x = before.size();
    int y = after.size();
    for (int steps = furthest.size() - 1; steps >= 0; steps--) {
      int[] reached = furthest.get(steps);
      int middle = steps + 1;
      int diagonal = x - y;
      boolean down = goesDown(reached, middle + diagonal, diagonal, steps);
      int fromDiagonal = down ? diagonal + 1 : diagonal - 1;
      int fromX = steps == 0 ? 0 : reached[middle + fromDiagonal];
      int fromY = steps == 0 ? 0 : fromX - fromDiagonal;
      while (x > fromX && y > fromY) {
        edits.add(new Edit(' ', before.get(--x)));
        y--;
      }
      if (steps > 0) {
        edits.add(down ? new Edit('+', after.get(--y)) : new Edit('-', before.get(--x)));
      }
    }
    Collections.reverse(edits);
    return edits;
  }

  private static List<Edit> goingFirst(List<Edit> edits) {
    List<Edit> ordered = new ArrayList<>();
    List<Edit> coming = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit.sign() == '+') {
        coming.add(edit);
        continue;
      }
      if (edit.sign() == ' ') {
        ordered.addAll(coming);
        coming.clear();
      }
      ordered.add(edit);
    }
    ordered.addAll(coming);
    return ordered;
  }
}
