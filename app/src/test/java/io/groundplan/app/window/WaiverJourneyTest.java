package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import io.groundplan.app.problems.Finding;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class WaiverJourneyTest extends Journey {

  @Override
  String network() {
    return Networks.LAB.replace("192.0.2.11}", "192.0.2.10}");
  }

  private List<String> codes() {
    ListView<Finding> list = robot.lookup("#problem-list").queryListView();
    return list.getItems().stream().map(finding -> finding.problem().code().toString()).toList();
  }

  private void choose(String code) {
    ListView<Finding> list = robot.lookup("#problem-list").queryListView();
    waitUntil(() -> codes().contains(code));
    robot.interact(() -> list.getSelectionModel().select(codes().indexOf(code)));
  }

  private void askToWaive() {
    choose("GP101");
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.W)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    waitUntil(() -> robot.lookup("#waive-reason").tryQuery().isPresent());
  }

  @Test
  void waiving_asks_why_and_can_be_undone() {
    askToWaive();
    assertThat(robot.lookup("#waive-do").query().isDisabled()).isTrue();
    robot.clickOn("#waive-reason").write("Never on at once");
    robot.clickOn("#waive-until").write("2999-12-31");

    robot.clickOn("#waive-do");

    waitUntil(() -> text("#waived-heading").equals("Waived 1"));
    assertThat(codes()).doesNotContain("GP101");
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    waitUntil(() -> !robot.lookup("#unsaved").query().isVisible());
    assertThat(read(file())).contains("Never on at once").contains("2999-12-31");
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    waitUntil(() -> codes().contains("GP101"));
  }

  @Test
  void last_day_that_has_passed_is_refused() {
    askToWaive();
    robot.clickOn("#waive-reason").write("Never on at once");

    robot.clickOn("#waive-until").write("2001-01-01");

    assertThat(text("#waive-refusal")).isEqualTo("That day has passed");
    assertThat(robot.lookup("#waive-do").query().isDisabled()).isTrue();
  }

  @Test
  void what_is_waived_can_count_again() {
    askToWaive();
    robot.clickOn("#waive-reason").write("Never on at once");
    robot.clickOn("#waive-do");
    waitUntil(() -> text("#waived-heading").equals("Waived 1"));
    robot.clickOn("#waived-heading");
    robot.interact(
        () -> robot.lookup("#waived-list").queryListView().getSelectionModel().select(0));
    robot.interact(() -> robot.lookup("#waived-list").query().requestFocus());

    robot.type(KeyCode.DELETE);

    waitUntil(() -> codes().contains("GP101"));
    assertThat(text("#waived-heading")).isEqualTo("Waived");
  }

  @Test
  void a_rule_is_explained_by_its_page() {
    choose("GP101");

    robot.press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);

    waitUntil(() -> robot.lookup("#rule-page").tryQuery().isPresent());
    assertThat(words("#rule-page .label")).contains("GP101 duplicate-address", "HOW TO MEND IT");
    assertThat(words("#rule-page .rule-page-text"))
        .contains("Two objects have one address on one network.");
  }

  private List<String> words(String query) {
    return robot.lookup(query).queryAllAs(Node.class).stream()
        .map(WaiverJourneyTest::words)
        .toList();
  }

  private static String words(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case Text text -> text.getText();
      default -> throw new AssertionError(node + " has no text");
    };
  }
}
