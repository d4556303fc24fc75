package io.groundplan.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private final List<String> reported = new ArrayList<>();
  private final List<String> computed = new ArrayList<>();
  private final Latest<String> latest = new Latest<>(queue::add, queue::add, reported::add);

  private void submit(String value) {
    latest.submit(() -> {
      computed.add(value);
      return value;
    });
  }

  private void runAll() {
    while (!queue.isEmpty()) {
      queue.remove().run();
    }
  }

  @Test
  void what_waits_when_something_newer_comes_is_never_computed() {
    submit("old");
    submit("new");

    runAll();

    assertThat(computed).containsExactly("new");
    assertThat(reported).containsExactly("new");
  }

  @Test
  void what_is_superseded_while_it_runs_is_not_reported() {
    submit("old");
    queue.remove().run();
    submit("new");

    runAll();

    assertThat(computed).containsExactly("old", "new");
    assertThat(reported).containsExactly("new");
  }

  @Test
  void what_is_cancelled_is_not_reported() {
    submit("old");

    latest.cancel();
    runAll();

    assertThat(reported).isEmpty();
  }
}
