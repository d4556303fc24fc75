package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.problems.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class OrphanJourneyTest extends Journey {
  private static final String LAYOUT =
      """
      groundplan-layout: 1
      positions:
        # above everything
        router: {x: 4, y: 2}
        nas: {x: 4, y: 8}
      """;

  @Override
  String network() {
    try {
      Files.writeString(layoutFile(), LAYOUT);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return super.network();
  }

  private List<String> codes() {
    ListView<Finding> list = robot.lookup("#problem-list").queryListView();
    return list.getItems().stream().map(finding -> finding.problem().code().toString()).toList();
  }

  @Test
  void the_place_of_what_is_gone_is_removed_and_comes_back() {
    ListView<Finding> list = robot.lookup("#problem-list").queryListView();
    waitUntil(() -> codes().contains("GP905"));
    waitForItem("cp-1");
    robot.interact(() -> list.getSelectionModel().select(codes().indexOf("GP905")));

    robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);

    waitUntil(() -> !codes().contains("GP905"));
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    waitUntil(() -> !robot.lookup("#unsaved").query().isVisible());
    assertThat(read(layoutFile())).doesNotContain("nas").contains("# above everything");
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    waitUntil(() -> codes().contains("GP905"));
  }
}
