package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SavingRemarksJourneyTest extends Journey {

  @Override
  String network() {
    return Networks.LAB
        .replace("cp-1: {", "cp-1: &node {status: planned, ")
        .replace(
            "worker-1: {type: worker, segment: lan, addresses: 192.0.2.11}",
            "worker-1: {<<: *node, type: worker, addresses: 192.0.2.11}");
  }

  private void switchOffAndSave() {
    select("worker-1");
    robot.clickOn("#property-status-offline");
    waitUntil(() -> window().bench().session().history().isChanged());
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    waitUntil(() -> robot.lookup("Cancel").tryQuery().isPresent());
  }

  @Test
  void saving_says_what_it_does_to_merged_keys_before_it_does_it() {
    switchOffAndSave();
    robot.clickOn("Cancel");

    waitUntil(() -> robot.lookup("Cancel").tryQuery().isEmpty());
    assertThat(read(file())).isEqualTo(network());
    assertShown("#unsaved");
  }

  @Test
  void saving_says_so_once() {
    switchOffAndSave();
    robot.clickOn("Save");
    waitUntil(() -> !robot.lookup("#unsaved").query().isVisible());
    robot.clickOn("#property-label").write("Storage").type(KeyCode.ENTER);
    waitUntil(() -> robot.lookup("#unsaved").query().isVisible());

    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);

    waitUntil(() -> !robot.lookup("#unsaved").query().isVisible());
    assertThat(read(file())).contains("<<: *node");
  }
}
