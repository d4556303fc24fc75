package io.groundplan.export.diagram.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class XmlTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "<script>, &lt;script&gt;",
        "a & b, a &amp; b",
        "say \"no\", say &quot;no&quot;",
        "]]>, ]]&gt;",
        "Müller 東京 ✅ 😀, Müller 東京 ✅ 😀"
      })
  void markup_is_escaped_and_all_other_text_kept(String text, String escaped) {
    assertThat(XmlText.escape(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void what_xml_cannot_hold_is_replaced(String text, String escaped) {
    assertThat(XmlText.escape(text)).isEqualTo(escaped);
  }

  static Stream<Arguments> unfit() {
    return Stream.of(
        Arguments.of("a\tb\r\nc", "a b  c"),
        Arguments.of("a\u0000\u0008\u001Bb", "a\uFFFD\uFFFD\uFFFDb"),
        Arguments.of("a\u007F\u0085b", "a\uFFFD\uFFFDb"),
        Arguments.of("a\uD83Db", "a\uFFFDb"),
        Arguments.of("a\uDE00b", "a\uFFFDb"),
        Arguments.of("a\uFFFE\uFFFFb", "a\uFFFD\uFFFDb"),
        Arguments.of("a\uD83F\uDFFFb", "a\uFFFDb"));
  }
}
