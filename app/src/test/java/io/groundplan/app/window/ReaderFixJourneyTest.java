package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import io.groundplan.app.problems.Finding;
import io.groundplan.app.problems.Remedy;
import io.groundplan.model.topology.ElementId;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ReaderFixJourneyTest extends Journey {

  @Override
  String network() {
    return Networks.LAB
        .replace("prefix: 192.0.2.0/24", "prefix: 192.0.2.7/24  # the whole room")
        .replace("192.0.2.100-192.0.2.199", "192.0.2.199-192.0.2.100")
        .replace("addresses: 192.0.2.10}", "adresses: 192.0.2.10}")
        .replace("  worker-1: {", "  worker_1: {");
  }

  private List<Finding> findings() {
    ListView<Finding> list = robot.lookup("#problem-list").queryListView();
    return list.getItems();
  }

  private List<String> codes() {
    return findings().stream().map(finding -> finding.problem().code().toString()).toList();
  }

  private void undo() {
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
  }

  private void save() {
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    waitUntil(() -> !robot.lookup("#unsaved").query().isVisible());
  }

  @Test
  void what_the_reader_refused_is_mended_by_its_fix_and_undone() {
    waitUntil(() -> codes().contains("GP109"));
    ListView<Finding> list = robot.lookup("#problem-list").queryListView();
    robot.interact(() -> list.getSelectionModel().select(codes().indexOf("GP109")));

    robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);

    waitUntil(() -> !codes().contains("GP109"));
    save();
    assertThat(read(file())).isEqualTo(network().replace("192.0.2.7/24", "192.0.2.0/24"));
    undo();
    waitUntil(() -> codes().contains("GP109"));
    save();
    assertThat(read(file())).isEqualTo(network());
  }

  @Test
  void every_problem_of_the_reader_has_its_fixes() {
    waitUntil(() -> codes().containsAll(List.of("GP109", "GP110", "GP901", "GP910")));

    assertThat(findings())
        .filteredOn(finding -> List.of("GP110", "GP901", "GP910").contains(code(finding)))
        .flatExtracting(Finding::remedies)
        .extracting(Remedy::label)
        .containsExactly("Write 192.0.2.100-192.0.2.199", "Write addresses", "Call it worker-1");
  }

  private static String code(Finding finding) {
    return finding.problem().code().toString();
  }

  @Test
  void all_sure_fixes_include_those_of_the_reader() {
    waitUntil(() -> codes().contains("GP910"));

    robot.press(KeyCode.ALT, KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT, KeyCode.ALT);

    waitUntil(() -> snapshot().topology().find(ElementId.parse("worker-1")).isPresent());
    waitUntil(
        () -> codes().stream().noneMatch(List.of("GP109", "GP110", "GP901", "GP910")::contains));
    save();
    assertThat(read(file())).isEqualTo(Networks.LAB.replace("/24", "/24  # the whole room"));
    undo();
    waitUntil(() -> codes().contains("GP910"));
    save();
    assertThat(read(file())).isEqualTo(network());
  }

  @Test
  void edits_before_and_after_a_fix_of_the_text_are_kept() {
    select("router");
    robot.clickOn("#property-label").write("Way out").type(KeyCode.ENTER);
    waitUntil(() -> window().bench().session().history().isChanged());
    ListView<Finding> list = robot.lookup("#problem-list").queryListView();
    waitUntil(() -> codes().contains("GP901"));
    robot.interact(() -> list.getSelectionModel().select(codes().indexOf("GP901")));

    robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);

    waitUntil(() -> !codes().contains("GP901"));
    save();
    assertThat(read(file())).contains("addresses: 192.0.2.10}").contains("label: Way out");
  }
}
