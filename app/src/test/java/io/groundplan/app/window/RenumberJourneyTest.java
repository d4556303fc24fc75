package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.Segment;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class RenumberJourneyTest extends Journey {

  private void openDialog() {
    waitForItem("cp-1");
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.R)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    waitUntil(() -> robot.lookup("#renumber-new").tryQuery().isPresent());
  }

  private void write(String query, String text) {
    robot.clickOn(query).write(text);
  }

  private ListView<String> lines() {
    return robot.lookup("#renumber-changes").queryListView();
  }

  @Test
  void what_changes_is_shown_then_done_and_undone_as_one_step() {
    openDialog();
    write("#renumber-new", "198.51.100.0/24");
    waitUntil(() -> text("#renumber-summary").equals("8 values change"));
    assertThat(lines().getItems()).contains("cp-1 addresses: 192.0.2.10 → 198.51.100.10");

    robot.clickOn("#renumber-apply");

    waitUntil(() -> !snapshot().topology().equals(Networks.lab()));
    assertThat(snapshot().topology())
        .isEqualTo(Networks.parse(Networks.LAB.replace("192.0.2.", "198.51.100.")));
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    waitUntil(() -> snapshot().topology().equals(Networks.lab()));
  }

  @Test
  void prefix_that_is_none_is_refused_with_the_one_that_is_meant() {
    openDialog();

    write("#renumber-new", "198.51.100.1/24");

    assertThat(text("#renumber-refusal")).contains("198.51.100.0/24");
    assertThat(robot.lookup("#renumber-apply").query().isDisabled()).isTrue();
    assertThat(snapshot().topology().all(Segment.class))
        .allSatisfy(segment ->
            assertThat(segment.subnets().values().getFirst().prefix())
                .isEqualTo(IpPrefix.parse("192.0.2.0/24")));
  }
}
