package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundplan.app.canvas.Viewport;
import io.groundplan.export.diagram.Cell;
import io.groundplan.model.layout.CellPosition;
import io.groundplan.model.layout.ObjectPlacement;
import io.groundplan.model.topology.Reference;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.util.WaitForAsyncUtils;

class CanvasJourneyTest extends Journey {
  private static final String DISPLAY = "groundplan.display";
  private static final String WHY =
      "the headless platform reports no buttons, keys and steps with the pointer";

  private Viewport viewport() {
    WaitForAsyncUtils.waitForFxEvents();
    return canvas().viewportProperty().get();
  }

  private Optional<CellPosition> placed(String id) {
    return snapshot().layout().placement(Reference.parse(id)).flatMap(ObjectPlacement::position);
  }

  private Cell position(String id) {
    return canvas().drawing().scene().position(id).orElseThrow();
  }

  @Test
  @EnabledIfSystemProperty(named = DISPLAY, matches = "true", disabledReason = WHY)
  void the_middle_button_moves_the_view() {
    waitForItem("cp-1");
    Viewport before = viewport();

    robot.drag(middleOf("cp-1"), MouseButton.MIDDLE).moveBy(40, 30).drop();

    assertThat(viewport().left() - before.left()).isEqualTo(40);
    assertThat(viewport().top() - before.top()).isEqualTo(30);
    assertThat(snapshot().layout().positions()).isEmpty();
  }

  @Test
  @EnabledIfSystemProperty(named = DISPLAY, matches = "true", disabledReason = WHY)
  void the_wheel_with_ctrl_zooms_at_the_pointer() {
    waitForItem("cp-1");
    Point2D point = middleOf("cp-1");
    Viewport before = viewport();

    robot.moveTo(point).press(KeyCode.CONTROL).scroll(-3).release(KeyCode.CONTROL);

    assertThat(viewport().zoom()).isNotEqualTo(before.zoom());
    assertThat(middleOf("cp-1").getX()).isCloseTo(point.getX(), within(2.0));
    assertThat(middleOf("cp-1").getY()).isCloseTo(point.getY(), within(2.0));
  }

  @Test
  void keys_zoom_and_fit() {
    waitForItem("cp-1");
    Viewport fitted = viewport();

    robot.clickOn(canvas()).write("++");
    assertThat(viewport().zoom()).isGreaterThan(fitted.zoom());

    robot.type(KeyCode.F);
    assertThat(viewport()).isEqualTo(fitted);
  }

  @Test
  void a_click_selects_and_the_inspector_shows_it() {
    select("worker-1");

    assertThat(snapshot().selection()).containsExactly("worker-1");
    assertThat(text("#inspector-title")).isEqualTo("worker-1");
  }

  @Test
  @EnabledIfSystemProperty(named = DISPLAY, matches = "true", disabledReason = WHY)
  void a_drag_moves_by_whole_cells_and_undo_takes_it_back() {
    waitForItem("worker-1");
    Cell before = position("worker-1");
    double cell = Cell.UNITS_WIDE * canvas().zoom();

    robot.drag(middleOf("worker-1"), MouseButton.PRIMARY).moveBy(5 * cell, 0).drop();

    waitUntil(() -> placed("worker-1").isPresent());
    assertThat(placed("worker-1")).contains(new CellPosition(before.column() + 5, before.row()));
    assertShown("#unsaved");

    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);

    waitUntil(() -> placed("worker-1").isEmpty());
    waitUntil(() -> position("worker-1").equals(before));
    assertThat(robot.lookup("#unsaved").query().isVisible()).isFalse();
  }

  @Test
  @EnabledIfSystemProperty(named = DISPLAY, matches = "true", disabledReason = WHY)
  void nothing_else_moves_when_one_object_is_dragged() {
    waitForItem("worker-1");
    Cell router = position("router");
    Cell first = position("cp-1");

    robot.drag(middleOf("worker-1"), MouseButton.PRIMARY).moveBy(60, 20).drop();

    waitUntil(() -> placed("worker-1").isPresent());
    assertThat(position("router")).isEqualTo(router);
    assertThat(position("cp-1")).isEqualTo(first);
  }

  @Test
  @EnabledIfSystemProperty(named = DISPLAY, matches = "true", disabledReason = WHY)
  void escape_takes_a_drag_back() {
    waitForItem("worker-1");

    robot.drag(middleOf("worker-1"), MouseButton.PRIMARY).moveBy(60, 20);
    robot.type(KeyCode.ESCAPE).drop();

    assertThat(snapshot().layout().positions()).isEmpty();
  }

  @Test
  @EnabledIfSystemProperty(named = DISPLAY, matches = "true", disabledReason = WHY)
  void a_marquee_selects_what_it_touches() {
    waitForItem("worker-1");
    Point2D corner = canvas().localToScreen(8, canvas().getHeight() - 8);
    Point2D opposite = canvas().localToScreen(canvas().getWidth() - 8, 60);

    robot.drag(corner, MouseButton.PRIMARY).moveTo(opposite).drop();

    waitUntil(() -> snapshot().selection().contains("worker-1"));
    assertThat(snapshot().selection()).contains("cp-1", "router");
  }

  @Test
  void arrows_move_what_is_selected_as_one_step() {
    select("worker-1");
    Cell before = position("worker-1");

    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);

    assertThat(placed("worker-1"))
        .contains(new CellPosition(before.column() + 2, before.row() + 1));
    assertThat(text("#document-name")).isNotEmpty();
  }

  @Test
  void alt_and_an_arrow_walk_to_the_neighbour() {
    select("cp-1");

    robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);

    waitUntil(() -> !snapshot().selection().contains("cp-1"));
    assertThat(snapshot().selection()).hasSize(1);
  }

  @Test
  void alt_shift_and_an_arrow_add_the_neighbour() {
    select("cp-1");

    robot.press(KeyCode.ALT, KeyCode.SHIFT).type(KeyCode.RIGHT);
    robot.release(KeyCode.ALT, KeyCode.SHIFT);

    waitUntil(() -> snapshot().selection().size() == 2);
    assertThat(snapshot().selection()).contains("cp-1");
  }
}
