package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class SavingJourneyTest extends Journey {

  private void save() {
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    waitUntil(() -> !robot.lookup("#unsaved").query().isVisible());
  }

  private void makeWorkerAControlPlane() {
    select("worker-1");
    robot.clickOn("#property-type-controlplane");
    waitUntil(() -> robot.lookup("#unsaved").query().isVisible());
  }

  /** As the button of the window's frame does; not waited for, since it may open a dialog. */
  private void close() {
    Stage stage = (Stage) canvas().getScene().getWindow();
    Platform.runLater(
        () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void saving_changes_only_the_lines_that_the_edit_concerns() {
    makeWorkerAControlPlane();

    save();

    assertThat(read(file()))
        .isEqualTo(network().replace("worker-1: {type: worker", "worker-1: {type: controlplane"));
  }

  @Test
  void moving_writes_the_layout_and_not_the_topology() {
    select("worker-1");
    robot.type(KeyCode.RIGHT);

    save();

    assertThat(read(file())).isEqualTo(network());
    assertThat(read(layoutFile())).contains("worker-1: {x: ").contains("router: {x: ");
  }

  @Test
  void a_second_move_changes_one_line_of_the_layout() {
    select("worker-1");
    robot.type(KeyCode.RIGHT);
    save();
    String before = read(layoutFile());

    robot.type(KeyCode.RIGHT);
    waitUntil(() -> robot.lookup("#unsaved").query().isVisible());
    save();

    assertThat(read(layoutFile()).lines().toList())
        .hasSameSizeAs(before.lines().toList())
        .filteredOn(line -> !before.contains(line))
        .hasSize(1);
  }

  @Test
  void closing_with_unsaved_changes_asks_and_cancel_stays() {
    makeWorkerAControlPlane();

    close();
    waitUntil(() -> robot.lookup("Cancel").tryQuery().isPresent());
    robot.clickOn("Cancel");

    waitUntil(() -> robot.lookup("Cancel").tryQuery().isEmpty());
    assertThat(canvas().getScene().getWindow().isShowing()).isTrue();
    assertThat(read(file())).isEqualTo(network());
  }

  @Test
  void closing_and_saving_writes_the_file() {
    makeWorkerAControlPlane();

    close();
    waitUntil(() -> robot.lookup("Save").tryQuery().isPresent());
    robot.clickOn("Save");

    waitUntil(() -> !canvas().getScene().getWindow().isShowing());
    assertThat(read(file())).contains("worker-1: {type: controlplane");
  }

  @Test
  void closing_and_discarding_writes_nothing() {
    makeWorkerAControlPlane();

    close();
    waitUntil(() -> robot.lookup("Don’t Save").tryQuery().isPresent());
    robot.clickOn("Don’t Save");

    waitUntil(() -> !canvas().getScene().getWindow().isShowing());
    assertThat(read(file())).isEqualTo(network());
  }

  @Test
  void a_file_that_changed_underneath_is_not_overwritten_unasked() {
    makeWorkerAControlPlane();
    write(network() + "# edited elsewhere\n");

    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    waitUntil(() -> robot.lookup("Cancel").tryQuery().isPresent());
    robot.clickOn("Cancel");

    waitUntil(() -> robot.lookup("Cancel").tryQuery().isEmpty());
    assertThat(read(file())).endsWith("# edited elsewhere\n");
    assertShown("#unsaved");
  }
}
