package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import io.groundplan.app.problems.Finding;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ProblemsJourneyTest extends Journey {

  @Override
  String network() {
    return Networks.LAB.replace("192.0.2.11}", "192.0.2.10}");
  }

  private List<String> codes() {
    ListView<Finding> list = robot.lookup("#problem-list").queryListView();
    return list.getItems().stream().map(finding -> finding.problem().code().toString()).toList();
  }

  @Test
  void problems_are_listed_and_counted() {
    waitUntil(() -> codes().contains("GP101"));

    assertThat(text("#check")).isEqualTo("Check " + codes().size());
    assertThat(text("#problems-heading")).isEqualTo("Problems " + codes().size());
  }

  @Test
  void a_problem_leads_to_its_object() {
    waitForItem("cp-1");
    waitUntil(() -> codes().contains("GP101"));

    robot.interact(
        () -> robot.lookup("#problem-list").queryListView().getSelectionModel().select(0));
    robot.interact(() -> robot.lookup("#problem-list").query().requestFocus());
    robot.type(KeyCode.ENTER);

    waitUntil(() -> !snapshot().selection().isEmpty());
    assertThat(snapshot().selection()).containsAnyOf("cp-1", "worker-1");
  }

  @Test
  void keys_walk_through_the_problems() {
    waitForItem("cp-1");
    waitUntil(() -> codes().contains("GP101"));

    robot.type(KeyCode.F8);

    waitUntil(() -> !snapshot().selection().isEmpty());
  }

  @Test
  void a_quick_fix_mends_the_problem_and_can_be_undone() {
    waitForItem("cp-1");
    waitUntil(() -> codes().contains("GP101"));

    robot.interact(
        () -> robot.lookup("#problem-list").queryListView().getSelectionModel().select(0));
    robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);

    waitUntil(() -> !codes().contains("GP101"));
    robot.interact(() -> canvas().requestFocus());
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    waitUntil(() -> codes().contains("GP101"));
  }

  @Test
  void all_sure_fixes_are_one_step() {
    waitForItem("cp-1");
    waitUntil(() -> codes().contains("GP101"));

    robot.press(KeyCode.ALT, KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT, KeyCode.ALT);

    waitUntil(() -> !codes().contains("GP101"));
    assertThat(window().bench().session().history().undoLabel()).hasValue("Apply 1 Fix");
  }
}
