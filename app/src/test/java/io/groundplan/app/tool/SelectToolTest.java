package io.groundplan.app.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import io.groundplan.app.Scenes;
import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.layout.ObjectPlacement;
import io.groundplan.model.topology.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectToolTest {
  private static final Modifiers ADD = new Modifiers(true, false);
  private static final Modifiers PAN = new Modifiers(false, true);
  private static final Optional<Hit> FIRST = Optional.of(new Hit("cp-1", false));
  private static final Optional<Hit> SECOND = Optional.of(new Hit("worker-1", false));
  private static final Optional<Hit> INSIDE_LAN = Optional.of(new Hit("lan", true));
  private static final Optional<Hit> NOTHING = Optional.empty();

  private final Tool tool = new SelectTool("Move");
  private final List<Outcome> outcomes = new ArrayList<>();
  private ToolState state = new ToolState.Idle();
  private Preview preview = new Preview.None();
  private Set<String> selection = Set.of();

  /** A pointer at 100 %, where a cell is 8 by 16 pixels. */
  private static Pointer at(double column, double row, Optional<Hit> hit) {
    return new Pointer(column * 8, row * 16, column, row, hit);
  }

  private void send(ToolEvent event) {
    Response response = tool.respond(state, event, ground());
    state = response.next();
    preview = response.preview();
    if (!(response.outcome() instanceof Outcome.Nothing)) {
      outcomes.add(response.outcome());
    }
    if (response.outcome() instanceof Outcome.Selected(Set<String> ids)) {
      selection = ids;
    }
  }

  private Tool.Ground ground() {
    return new Tool.Ground(
        Scenes.lab(), new EditorSnapshot(Networks.lab(), DiagramLayout.EMPTY, selection));
  }

  private void press(Pointer pointer, Modifiers modifiers) {
    send(new ToolEvent.Press(pointer, modifiers));
  }

  private void move(Pointer pointer) {
    send(new ToolEvent.Move(pointer));
  }

  private void release(Pointer pointer) {
    send(new ToolEvent.Release(pointer));
  }

  private void click(Pointer pointer, Modifiers modifiers) {
    press(pointer, modifiers);
    release(pointer);
  }

  @Test
  void a_click_selects_what_is_under_the_pointer() {
    click(at(5, 9, FIRST), Modifiers.NONE);

    assertThat(selection).containsExactly("cp-1");
  }

  @Test
  void a_click_beside_everything_selects_nothing() {
    selection = Set.of("cp-1");

    click(at(60, 20, NOTHING), Modifiers.NONE);

    assertThat(selection).isEmpty();
  }

  @Test
  void a_click_on_the_open_ground_of_a_frame_selects_the_frame() {
    click(at(38, 12, INSIDE_LAN), Modifiers.NONE);

    assertThat(selection).containsExactly("lan");
  }

  @Test
  void a_click_with_shift_adds_and_takes_away() {
    click(at(5, 9, FIRST), Modifiers.NONE);
    click(at(25, 9, SECOND), ADD);
    assertThat(selection).containsExactlyInAnyOrder("cp-1", "worker-1");

    click(at(5, 9, FIRST), ADD);

    assertThat(selection).containsExactly("worker-1");
  }

  @Test
  void a_drag_gives_exactly_one_edit_on_release() {
    press(at(5, 9, FIRST), Modifiers.NONE);
    move(at(7, 9, FIRST));
    move(at(9.4, 10.1, FIRST));
    assertThat(preview).isEqualTo(new Preview.Moved(Set.of("cp-1"), 4, 1));

    release(at(9.4, 10.1, FIRST));

    assertThat(outcomes).filteredOn(Outcome.Edited.class::isInstance).hasSize(1);
    assertThat(outcomes.getLast())
        .isInstanceOfSatisfying(
            Outcome.Edited.class,
            edited ->
                assertThat(
                        edited
                            .edit()
                            .change()
                            .apply(ground().snapshot())
                            .layout()
                            .placement(Reference.parse("cp-1")))
                    .contains(ObjectPlacement.at(4, 2)));
  }

  @Test
  void a_drag_of_one_selected_item_moves_all_selected_ones() {
    selection = Set.of("cp-1", "worker-1");

    press(at(5, 9, FIRST), Modifiers.NONE);
    move(at(8, 9, FIRST));

    assertThat(preview).isEqualTo(new Preview.Moved(Set.of("cp-1", "worker-1"), 3, 0));
  }

  @Test
  void a_drag_that_ends_where_it_began_is_no_edit() {
    press(at(5, 9, FIRST), Modifiers.NONE);
    move(at(9, 9, FIRST));
    move(at(5.2, 9, FIRST));

    release(at(5.2, 9, FIRST));

    assertThat(outcomes).noneMatch(Outcome.Edited.class::isInstance);
  }

  @Test
  void a_trembling_pointer_is_a_click() {
    press(at(5, 9, FIRST), Modifiers.NONE);
    move(at(5.1, 9.1, FIRST));

    release(at(5.1, 9.1, FIRST));

    assertThat(outcomes).noneMatch(Outcome.Edited.class::isInstance);
    assertThat(selection).containsExactly("cp-1");
  }

  @Test
  void escape_takes_a_drag_back() {
    press(at(5, 9, FIRST), Modifiers.NONE);
    move(at(12, 9, FIRST));

    send(new ToolEvent.Cancel());

    assertThat(state).isEqualTo(new ToolState.Idle());
    assertThat(preview).isEqualTo(new Preview.None());
    release(at(12, 9, FIRST));
    assertThat(outcomes).noneMatch(Outcome.Edited.class::isInstance);
  }

  @Test
  void a_marquee_selects_what_it_touches_but_frames_only_whole() {
    press(at(18, 7, INSIDE_LAN), Modifiers.NONE);
    move(at(30, 10, SECOND));
    assertThat(preview).isEqualTo(new Preview.Marquee(18, 7, 30, 10));

    release(at(30, 10, SECOND));

    assertThat(selection).containsExactly("worker-1");
  }

  @Test
  void a_marquee_around_a_frame_selects_it() {
    press(at(50, 20, NOTHING), Modifiers.NONE);
    move(at(-2, 5, NOTHING));

    release(at(-2, 5, NOTHING));

    assertThat(selection).containsExactlyInAnyOrder("lan", "cp-1", "worker-1");
  }

  @Test
  void a_marquee_with_shift_keeps_what_was_selected() {
    selection = Set.of("router");

    press(at(18, 7, INSIDE_LAN), ADD);
    move(at(30, 10, SECOND));
    release(at(30, 10, SECOND));

    assertThat(selection).containsExactlyInAnyOrder("router", "worker-1");
  }

  @Test
  void the_middle_button_moves_the_view() {
    send(new ToolEvent.MiddlePress(at(5, 9, FIRST)));
    move(at(6, 10, FIRST));

    assertThat(outcomes).containsExactly(new Outcome.Panned(8, 16));
  }

  @Test
  void space_and_a_drag_move_the_view_and_nothing_else() {
    press(at(5, 9, FIRST), PAN);
    move(at(4, 9, FIRST));
    release(at(4, 9, FIRST));

    assertThat(outcomes).containsExactly(new Outcome.Panned(-8, 0));
  }
}
