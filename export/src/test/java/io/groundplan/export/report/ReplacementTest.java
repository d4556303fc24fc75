package io.groundplan.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplacementTest {

  @Test
  void replacement_leads_from_the_one_text_to_the_other() {
    Random random = new Random(7);
    for (int run = 0; run < 2000; run++) {
      String before = text(random);
      String after = text(random);

      Replacement replacement = Replacement.between(before, after);

      assertThat(applied(before, replacement)).as("%s%n%s", before, after).isEqualTo(after);
    }
  }

  @Test
  void replacement_has_whole_lines_and_no_more_than_differ() {
    Replacement replacement = Replacement.between("a\nbc\nd\n", "a\nbx\nd\n");

    assertThat(replacement.start()).hasToString("2:1");
    assertThat(replacement.end()).hasToString("3:1");
    assertThat(replacement.inserted()).isEqualTo("bx\n");
  }

  private static String text(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      lines.add(List.of("a", "ab", "", "\uD83D\uDE00b").get(random.nextInt(4)));
    }
    return String.join("\n", lines) + (random.nextBoolean() ? "\n" : "");
  }

  private static String applied(String text, Replacement replacement) {
    return text.substring(0, offset(text, replacement.start().line(), replacement.start().column()))
        + replacement.inserted()
        + text.substring(offset(text, replacement.end().line(), replacement.end().column()));
  }

  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return text.offsetByCodePoints(start, column - 1);
  }
}
