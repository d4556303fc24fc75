package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SearchJourneyTest extends Journey {

  @Test
  void ctrl_k_finds_an_object_by_its_address() {
    waitForItem("worker-1");

    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    robot.write("192.0.2.11").type(KeyCode.ENTER);

    waitUntil(() -> snapshot().selection().contains("worker-1"));
    assertThat(text("#search")).isEmpty();
    assertThat(text("#inspector-title")).isEqualTo("worker-1");
  }
}
