package io.groundplan.export.talos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalhelperTextTest {

  @ParameterizedTest
  @CsvSource({
    "$patch: delete, $$patch: delete",
    "key: ${WG0_PRIVATE_KEY}, key: ${WG0_PRIVATE_KEY}",
    "price: 5$, price: 5$$",
    "open: ${, open: $${",
    "name: {{ .Node }}, name: {{ \"{{\" }} .Node }}"
  })
  void all_but_placeholders_comes_out_as_it_went_in(String text, String written) {
    assertThat(TalhelperText.patch(text)).isEqualTo(written);
  }
}
