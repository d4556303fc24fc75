package io.groundplan.export.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      value = {
        "plain text (with brackets), 10.0.0.1/24 -> plain text (with brackets), 10.0.0.1/24",
        "*.lab.example -> \\*.lab.example",
        "k8s_gateway -> k8s_gateway",
        "_hidden_ -> \\_hidden\\_",
        "a | b -> a \\| b",
        "<img src=x onerror=y> -> &lt;img src=x onerror=y&gt;",
        "[link](to) -> \\[link\\](to)",
        "![picture](of) -> \\!\\[picture\\](of)",
        "done! -> done!",
        "${NAME} -> \\${NAME}",
        "back`tick -> back\\`tick",
        "back\\slash -> back\\\\slash",
        "&lt, -> \\&lt,",
        "#1 -> \\#1",
        "~~gone~~ -> \\~\\~gone\\~\\~"
      })
  void what_a_user_wrote_is_text(String written, String escaped) {
    assertThat(Markdown.escape(written)).isEqualTo(escaped);
  }

  @Test
  void lines_become_one() {
    assertThat(Markdown.escape(" one\n\n# two\r\n\tthree ")).isEqualTo("one # two three");
  }

  @Test
  void a_fence_is_longer_than_what_stands_in_it() {
    assertThat(Markdown.fence("a ``` b")).isEqualTo("````text\na ``` b\n````\n");
    assertThat(Markdown.fence("a\n")).isEqualTo("```text\na\n```\n");
  }

  @Test
  void a_column_without_content_is_left_out() {
    Table table = new Table("One", "Two", "Three");
    table.row("1", "", "3");
    table.row("4", "", "");

    assertThat(table.text()).isEqualTo("| One | Three |\n| --- | --- |\n| 1 | 3 |\n| 4 |  |\n");
  }

  @Test
  void a_row_fits_the_columns() {
    Table table = new Table("One", "Two");

    assertThatThrownBy(() -> table.row("1")).isInstanceOf(IllegalArgumentException.class);
  }
}
