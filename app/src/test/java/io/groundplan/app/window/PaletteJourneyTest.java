package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.StaticAddress;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class PaletteJourneyTest extends Journey {
  private static final ElementId SECOND = ElementId.parse("worker-2");

  private boolean isPlaced() {
    return snapshot().topology().find(SECOND).isPresent();
  }

  private StaticAddress address() {
    return snapshot()
        .topology()
        .find(SECOND, Node.class)
        .orElseThrow()
        .interfaces()
        .getFirst()
        .staticAddresses()
        .getFirst();
  }

  @Test
  void a_click_on_a_segment_places_a_node_with_the_next_free_address() {
    waitForItem("cp-1");

    robot.clickOn("#palette-worker").clickOn(middleOf("cp-1"));

    waitUntil(this::isPlaced);
    assertThat(address()).hasToString("192.0.2.21");
    assertThat(snapshot().selection()).containsExactly("worker-2");
    waitForItem("worker-2");
    assertThat(robot.lookup("#palette-worker").<ToggleButton>query().isSelected()).isFalse();
  }

  @Test
  void a_placed_node_can_be_undone() {
    waitForItem("cp-1");
    robot.clickOn("#palette-worker").clickOn(middleOf("cp-1"));
    waitUntil(this::isPlaced);

    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);

    waitUntil(() -> !isPlaced());
    assertThat(robot.lookup("#unsaved").query().isVisible()).isFalse();
  }

  @Test
  void the_keyboard_places_onto_what_is_selected() {
    select("cp-1");

    robot.interact(() -> robot.lookup("#palette-worker").<ToggleButton>query().fire());
    robot.type(KeyCode.ENTER);

    waitUntil(this::isPlaced);
    assertThat(address()).hasToString("192.0.2.21");
  }

  @Test
  void escape_puts_the_tool_away() {
    waitForItem("cp-1");

    robot.clickOn("#palette-worker").type(KeyCode.ESCAPE);
    robot.clickOn(middleOf("cp-1"));

    waitUntil(() -> snapshot().selection().contains("cp-1"));
    assertThat(isPlaced()).isFalse();
  }

  @Test
  void delete_takes_what_is_selected_out() {
    select("worker-1");

    robot.type(KeyCode.DELETE);

    waitUntil(() -> snapshot().topology().find(ElementId.parse("worker-1")).isEmpty());
    waitUntil(() -> canvas().drawing().scene().item("worker-1").isEmpty());
  }
}
