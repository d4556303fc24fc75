package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.repository.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ExportJourneyTest extends Journey {

  private List<String> changes() {
    ListView<Change> list = robot.lookup("#export-changes").queryListView();
    return list.getItems().stream().map(change -> change.path().toString()).toList();
  }

  private void openExport() {
    waitForItem("cp-1");
    robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
    waitUntil(() -> robot.lookup("#export-changes").tryQuery().isPresent());
    waitUntil(() -> !changes().isEmpty());
  }

  @Test
  void the_plan_is_shown_before_anything_is_written() {
    openExport();

    assertThat(changes()).contains("talos/patches/nodes/cp-1.yaml");
    assertThat(text("#export-diff")).contains("+++ b/" + changes().getFirst());
    assertThat(folder.resolve("talos")).doesNotExist();
  }

  @Test
  void what_was_shown_is_written_and_a_second_export_has_nothing_to_do() {
    openExport();
    List<String> planned = changes();

    robot.clickOn("#export-write");

    waitUntil(() -> changes().isEmpty());
    assertThat(planned).allSatisfy(path -> assertThat(folder.resolve(path)).isRegularFile());
    assertThat(text("#export-summary")).isEqualTo("Everything is as the topology asks");
    assertThat(robot.lookup("#export-write").query().isDisabled()).isTrue();
  }

  @Test
  void what_somebody_else_wrote_is_left_alone() throws IOException {
    Files.createDirectories(folder.resolve("talos/patches/nodes"));
    Files.writeString(folder.resolve("talos/patches/nodes/cp-1.yaml"), "mine\n");

    openExport();

    assertThat(text("#export-summary")).contains("1 foreign");
    robot.clickOn("#export-write");
    waitUntil(() -> changes().equals(List.of("talos/patches/nodes/cp-1.yaml")));
    assertThat(read(folder.resolve("talos/patches/nodes/cp-1.yaml"))).isEqualTo("mine\n");
  }
}
