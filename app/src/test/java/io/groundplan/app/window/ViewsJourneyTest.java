package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ViewsJourneyTest extends Journey {

  private boolean shows(String view) {
    return canvas().drawing().view().equals(view);
  }

  @Test
  void a_tab_shows_another_view() {
    waitForItem("cp-1");

    robot.clickOn("#view-dns");

    waitUntil(() -> shows("dns"));
    assertThat(canvas().drawing().scene().item("cp-1")).isEmpty();
  }

  @Test
  void keys_show_the_views_in_their_order() {
    waitForItem("cp-1");

    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);

    waitUntil(() -> shows("cluster"));
  }

  @Test
  void a_move_in_a_view_is_written_into_that_view() {
    waitForItem("cp-1");
    robot.clickOn("#view-cluster");
    waitUntil(() -> shows("cluster"));
    select("worker-1");

    robot.type(KeyCode.RIGHT);

    waitUntil(() -> snapshot().layout().views().containsKey("cluster"));
    assertThat(snapshot().layout().positions()).isEmpty();
  }
}
