package io.groundplan.model.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PhraseTest {

  @Test
  void a_list_ends_with_and() {
    assertThat(Phrase.list(List.of("a"))).isEqualTo("a");
    assertThat(Phrase.list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Phrase.list(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c, d and e");
  }

  @Test
  void a_long_list_is_cut_but_never_by_one() {
    assertThat(Phrase.list(List.of("a", "b", "c", "d", "e", "f")))
        .isEqualTo("a, b, c, d and 2 more");
  }
}
