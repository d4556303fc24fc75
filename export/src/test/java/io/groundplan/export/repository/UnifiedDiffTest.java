package io.groundplan.export.repository;

import static io.groundplan.export.repository.Artifacts.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void changed_line_stands_between_three_lines_of_context() {
    String before = numbers("5");

    String diff = UnifiedDiff.of(path("d/f"), Optional.of(before), Optional.of(numbers("five")));

    assertThat(diff)
        .isEqualTo(
            """
            --- a/d/f
            +++ b/d/f
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
            """);
  }

  @Test
  void new_file_comes_from_nowhere() {
    String diff = UnifiedDiff.of(path("f"), Optional.empty(), Optional.of("a\nb\n"));

    assertThat(diff).isEqualTo("--- /dev/null\n+++ b/f\n@@ -0,0 +1,2 @@\n+a\n+b\n");
  }

  @Test
  void removed_file_goes_to_nowhere() {
    String diff = UnifiedDiff.of(path("f"), Optional.of("a\n"), Optional.empty());

    assertThat(diff).isEqualTo("--- a/f\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n");
  }

  @Test
  void missing_last_line_end_is_a_difference_and_marked() {
    String diff = UnifiedDiff.of(path("f"), Optional.of("a\nb"), Optional.of("a\nb\n"));

    assertThat(diff)
        .isEqualTo(
            """
            --- a/f
            +++ b/f
            @@ -1,2 +1,2 @@
             a
            -b
            \\ No newline at end of file
            +b
            """);
  }

  @Test
  void same_texts_have_no_diff() {
    assertThat(UnifiedDiff.of(path("f"), Optional.of("a\n"), Optional.of("a\n"))).isEmpty();
  }

  @Test
  void long_files_without_a_common_line_are_told_apart_quickly() {
    String before =
        IntStream.range(0, 3000).mapToObj(i -> "old" + i + "\n").collect(Collectors.joining());
    String after =
        IntStream.range(0, 3000).mapToObj(i -> "new" + i + "\n").collect(Collectors.joining());

    String diff = UnifiedDiff.of(path("f"), Optional.of(before), Optional.of(after));

    assertThat(diff.lines()).hasSize(6003);
  }

  @Test
  void changes_far_apart_stand_in_hunks_of_their_own() {
    String before = lines(0, 30);
    String after = "first\n" + before.replace("20\n", "");

    String diff = UnifiedDiff.of(path("f"), Optional.of(before), Optional.of(after));

    assertThat(diff.lines().filter(line -> line.startsWith("@@")))
        .containsExactly("@@ -1,3 +1,4 @@", "@@ -18,7 +19,6 @@");
  }

  @Test
  void random_lines_are_told_apart_in_the_fewest_edits() {
    Random random = new Random(seed());
    for (int round = 0; round < 500; round++) {
      List<String> before = randomLines(random);
      List<String> after = randomLines(random);

      List<LineEdits.Edit> edits = LineEdits.between(before, after);

      assertThat(edits)
          .filteredOn(e -> e.sign() != '+')
          .extracting(LineEdits.Edit::line)
          .isEqualTo(before);
      assertThat(edits)
          .filteredOn(e -> e.sign() != '-')
          .extracting(LineEdits.Edit::line)
          .isEqualTo(after);
      assertThat(edits).filteredOn(e -> e.sign() == ' ').hasSize(longestCommon(before, after));
    }
  }

  /** The length of the longest common subsequence, by the table of the textbook. */
  private static int longestCommon(List<String> a, List<String> b) {
    int[][] longest = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        longest[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    return longest[a.size()][b.size()];
  }

  private static List<String> randomLines(Random random) {
    return random.ints(random.nextInt(12), 0, 4).mapToObj(Integer::toString).toList();
  }

  private static long seed() {
    String given = System.getProperty("groundplan.seed", "");
    long seed = given.isEmpty() ? new Random().nextLong() : Long.parseLong(given);
    System.out.println("-Dgroundplan.seed=" + seed);
    return seed;
  }

  private static String lines(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
  }

  private static String numbers(String fifth) {
    return IntStream.rangeClosed(1, 9)
        .mapToObj(i -> (i == 5 ? fifth : Integer.toString(i)) + "\n")
        .collect(Collectors.joining());
  }
}
