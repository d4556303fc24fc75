package io.groundplan.app.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import io.groundplan.app.Scenes;
import io.groundplan.app.document.Edit;
import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.export.diagram.Cell;
import io.groundplan.model.layout.DiagramLayout;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceToolTest {
  private static final Edit EDIT = Edit.of("Add", snapshot -> snapshot);
  private static final Pointer ON_ITEM =
      new Pointer(40, 144, 5, 9, Optional.of(new Hit("cp-1", false)));
  private static final Pointer ON_OPEN_GROUND =
      new Pointer(300, 200, 37.5, 12.5, Optional.of(new Hit("lan", true)));
  private static final Tool.Ground GROUND =
      new Tool.Ground(
          Scenes.lab(), new EditorSnapshot(Networks.lab(), DiagramLayout.EMPTY, Set.of()));

  /** Can be placed in cells of their own only. */
  private final PlaceTool tool =
      new PlaceTool((_, spot) ->
          spot.cell().isPresent()
              ? new Placeable.Plan.Possible("here", "lan", EDIT)
              : new Placeable.Plan.Impossible("not here"));

  private Response respond(ToolState state, ToolEvent event) {
    return tool.respond(state, event, GROUND);
  }

  @Test
  void the_pointer_shows_what_would_happen() {
    Response response = respond(new ToolState.Idle(), new ToolEvent.Move(ON_OPEN_GROUND));

    assertThat(response.preview())
        .isEqualTo(new Preview.Placing(ON_OPEN_GROUND, "here", true, "lan"));
  }

  @Test
  void the_pointer_shows_why_nothing_would() {
    Response response = respond(new ToolState.Idle(), new ToolEvent.Move(ON_ITEM));

    assertThat(response.preview()).isEqualTo(new Preview.Placing(ON_ITEM, "not here", false, ""));
  }

  @Test
  void a_click_places_once_and_ends_the_tool() {
    Response pressed =
        respond(new ToolState.Idle(), new ToolEvent.Press(ON_OPEN_GROUND, Modifiers.NONE));

    Response released = respond(pressed.next(), new ToolEvent.Release(ON_OPEN_GROUND));

    assertThat(pressed.outcome()).isEqualTo(new Outcome.Nothing());
    assertThat(released.outcome()).isEqualTo(new Outcome.Placed(EDIT));
  }

  @Test
  void a_click_where_it_cannot_stand_places_nothing() {
    Response pressed = respond(new ToolState.Idle(), new ToolEvent.Press(ON_ITEM, Modifiers.NONE));

    Response released = respond(pressed.next(), new ToolEvent.Release(ON_ITEM));

    assertThat(released.outcome()).isEqualTo(new Outcome.Nothing());
  }

  @Test
  void escape_between_press_and_release_places_nothing() {
    Response pressed =
        respond(new ToolState.Idle(), new ToolEvent.Press(ON_OPEN_GROUND, Modifiers.NONE));
    Response cancelled = respond(pressed.next(), new ToolEvent.Cancel());

    Response released = respond(cancelled.next(), new ToolEvent.Release(ON_OPEN_GROUND));

    assertThat(released.outcome()).isEqualTo(new Outcome.Nothing());
  }

  @Test
  void open_ground_chooses_the_cell_and_an_item_does_not() {
    assertThat(Spot.at(ON_OPEN_GROUND).cell()).contains(new Cell(37, 12));
    assertThat(Spot.at(ON_ITEM).cell()).isEmpty();
    assertThat(Spot.at(ON_ITEM).item()).contains("cp-1");
  }
}
