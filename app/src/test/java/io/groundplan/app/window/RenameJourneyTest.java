package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Reference;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class RenameJourneyTest extends Journey {

  private void renameRouter(String id) {
    select("worker-1");
    robot.type(KeyCode.RIGHT);
    waitUntil(() -> snapshot().layout().placement(Reference.parse("router")).isPresent());
    select("router");
    robot.type(KeyCode.F2);
    waitUntil(() -> robot.lookup("#property-id").query().isFocused());
    robot.write(id).type(KeyCode.ENTER);
  }

  @Test
  void what_names_an_element_and_its_place_follow_its_new_id() {
    renameRouter("edge");

    waitUntil(() -> snapshot().topology().find(ElementId.parse("edge")).isPresent());
    assertThat(snapshot().selection()).containsExactly("edge");
    assertThat(snapshot().layout().placement(Reference.parse("edge"))).isPresent();
    assertThat(snapshot().layout().placement(Reference.parse("router"))).isEmpty();
    assertThat(snapshot().topology())
        .isEqualTo(
            Networks.parse(
                Networks.LAB
                    .replace("gateway: router", "gateway: edge")
                    .replace("  router: {kind", "  edge: {kind")));
    assertThat(window().bench().session().history().undoLabel())
        .hasValue("Change the Id router to edge");
  }

  @Test
  void id_of_another_element_is_refused() {
    renameRouter("cp-1");

    assertThat(text("#property-id-message")).contains("cp-1");
    assertThat(snapshot().topology().find(ElementId.parse("router"))).isPresent();
  }
}
