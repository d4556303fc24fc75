package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class OpenJourneyTest extends Journey {

  @Test
  void an_opened_network_is_drawn_and_named() {
    waitForItem("cp-1");

    assertThat(text("#document-name")).isEqualTo("lab.topology.yaml");
    assertThat(text("#status-contents")).startsWith("7 objects · 1 segment");
    assertThat(robot.lookup("#unsaved").query().isVisible()).isFalse();
  }

  @Test
  void opening_writes_nothing() {
    waitForItem("cp-1");

    assertThat(read(file())).isEqualTo(network());
    assertThat(layoutFile()).doesNotExist();
  }

  @Test
  void a_file_that_cannot_be_read_is_told_and_the_document_stays() {
    waitForItem("cp-1");

    Platform.runLater(() -> window().open(folder.resolve("missing.topology.yaml")));
    waitUntil(() -> robot.lookup("Close").tryQuery().isPresent());
    robot.clickOn("Close");

    waitUntil(() -> robot.lookup("Close").tryQuery().isEmpty());
    assertThat(text("#document-name")).isEqualTo("lab.topology.yaml");
    assertThat(canvas().drawing().scene().item("cp-1")).isPresent();
  }

  @Test
  void what_is_no_topology_is_opened_with_its_problems() {
    waitForItem("cp-1");
    write("just: some yaml\n");

    robot.interact(() -> window().open(file()));

    waitUntil(() -> text("#check").equals("Check 1"));
    assertThat(read(file())).isEqualTo("just: some yaml\n");
  }
}
