package io.groundplan.app.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.report.RulePage;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.engine.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageBlockTest {

  static List<RuleDescription> rules() {
    return Rules.descriptions();
  }

  @Test
  void page_falls_into_headings_sentences_lists_and_examples() {
    String page =
        """
        # GP101 duplicate-address

        Two objects.

        ## Example

        ```yaml
        segments:

          lan: {}
        ```

        - one
        | a | b |
        |---|---|
        """;

    assertThat(PageBlock.parse(page))
        .containsExactly(
            new PageBlock.Heading(1, "GP101 duplicate-address"),
            new PageBlock.Paragraph("Two objects."),
            new PageBlock.Heading(2, "Example"),
            new PageBlock.Verbatim("segments:\n\n  lan: {}"),
            new PageBlock.Bullet("one"),
            new PageBlock.Verbatim("| a | b |\n|---|---|"));
  }

  @Test
  void marks_become_faces() {
    assertThat(Phrase.of("*Error* of `a*b`, **not** [the `file`](x.md)"))
        .containsExactly(
            new Phrase("Error", Phrase.Face.ITALIC),
            new Phrase(" of ", Phrase.Face.PLAIN),
            new Phrase("a*b", Phrase.Face.CODE),
            new Phrase(", ", Phrase.Face.PLAIN),
            new Phrase("not", Phrase.Face.BOLD),
            new Phrase(" ", Phrase.Face.PLAIN),
            new Phrase("the ", Phrase.Face.PLAIN),
            new Phrase("file", Phrase.Face.CODE));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_has_a_page_that_is_shown_without_marks(RuleDescription rule) {
    List<PageBlock> blocks = PageBlock.parse(RulePage.of(rule.code()).orElseThrow());

    assertThat(blocks.getFirst())
        .isEqualTo(new PageBlock.Heading(1, rule.code() + " " + rule.slug()));
    assertThat(blocks)
        .filteredOn(block -> block instanceof PageBlock.Paragraph)
        .extracting(block -> ((PageBlock.Paragraph) block).text())
        .allSatisfy(text ->
            assertThat(Phrase.of(text))
                .filteredOn(phrase -> phrase.face() != Phrase.Face.CODE)
                .allSatisfy(phrase -> assertThat(phrase.text()).doesNotContain("`", "](", "**")));
  }
}
