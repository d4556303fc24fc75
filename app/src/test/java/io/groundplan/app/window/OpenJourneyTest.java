package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

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
}
