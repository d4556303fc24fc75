package io.groundplan.model.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedsTest {

  @Test
  void every_case_has_other_values() {
    List<Long> values = new ArrayList<>();

    Seeds.forEach("", 50, random -> values.add(random.nextLong()));

    assertThat(new HashSet<>(values)).hasSize(50);
  }

  @Test
  void failure_names_the_seed_that_replays_it() {
    List<Long> values = new ArrayList<>();
    Seeds.Property failing =
        random -> {
          values.add(random.nextLong());
          throw new IllegalStateException("wrong");
        };

    AssertionError failure =
        catchThrowableOfType(AssertionError.class, () -> Seeds.forEach("", 10, failing));
    String seed = String.valueOf(failure.getMessage()).replaceAll("(?s).*=(-?\\d+)\\)", "$1");
    AssertionError replayed =
        catchThrowableOfType(AssertionError.class, () -> Seeds.forEach(seed, 10, failing));

    assertThat(replayed).hasMessage(failure.getMessage());
    assertThat(failure).hasMessageStartingWith("wrong").hasRootCauseMessage("wrong");
    assertThat(values).hasSize(2);
    assertThat(values.getFirst()).isEqualTo(values.getLast());
  }
}
