package io.groundplan.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import io.groundplan.app.Scenes;
import io.groundplan.model.layout.CellPosition;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.layout.ObjectPlacement;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrangementTest {
  private static final Topology LAB = Networks.lab();
  private static final Drawing DRAWING = Scenes.lab();

  private final DocumentSession session =
      new DocumentSession(new EditorSnapshot(LAB, DiagramLayout.EMPTY, Set.of()));

  ArrangementTest() {
    session.show(DRAWING);
  }

  private Optional<ObjectPlacement> placement(String id) {
    return session.snapshot().layout().placement(Reference.parse(id));
  }

  private Optional<CellPosition> position(String id) {
    return placement(id).flatMap(ObjectPlacement::position);
  }

  @Test
  void moving_a_box_does_not_change_the_topology() {
    session.apply(Arrangement.move("Move", DRAWING, List.of("cp-1"), 3, 1));

    assertThat(session.snapshot().topology()).isSameAs(LAB);
    assertThat(session.history().isTopologyChanged()).isFalse();
    assertThat(session.history().isLayoutChanged()).isTrue();
  }

  @Test
  void positions_count_from_the_inner_corner_of_the_frame() {
    session.apply(Arrangement.move("Move", DRAWING, List.of("cp-1"), 3, 1));

    assertThat(position("cp-1")).contains(new CellPosition(3, 2));
  }

  @Test
  void the_first_edit_writes_down_every_position_shown() {
    session.apply(Arrangement.move("Move", DRAWING, List.of("cp-1"), 3, 1));

    assertThat(placement("lan")).contains(ObjectPlacement.at(0, 6));
    assertThat(position("router")).contains(new CellPosition(4, 0));
    assertThat(position("worker-1")).contains(new CellPosition(18, 1));
  }

  @Test
  void what_is_drawn_wider_than_its_words_keeps_its_width() {
    session.apply(Arrangement.move("Move", DRAWING, List.of("cp-1"), 3, 1));

    // "192.0.2.1" takes 9 columns and the card 4 more.
    assertThat(placement("worker-1").flatMap(placement -> placement.size().width())).contains(14);
    assertThat(placement("router").flatMap(placement -> placement.size().width())).isEmpty();
    assertThat(placement("lan").flatMap(placement -> placement.size().width())).isEmpty();
  }

  @Test
  void an_edit_of_the_topology_writes_them_down_too() {
    session.apply(Edit.ofTopology("Rename", topology -> topology.withName("Other")));

    assertThat(session.snapshot().layout().positions()).hasSize(4);
  }

  @Test
  void an_edit_that_changes_nothing_writes_nothing_down() {
    session.apply(Edit.ofTopology("Nothing", topology -> topology));

    assertThat(session.snapshot().layout()).isEqualTo(DiagramLayout.EMPTY);
  }

  @Test
  void what_stands_in_a_moved_frame_keeps_its_own_position() {
    session.apply(Arrangement.move("Move", DRAWING, List.of("lan", "cp-1"), 5, 2));

    assertThat(placement("lan")).contains(ObjectPlacement.at(5, 8));
    assertThat(position("cp-1")).contains(new CellPosition(0, 1));
  }

  @Test
  void what_else_the_layout_says_of_a_moved_object_stays() {
    ObjectPlacement pinned =
        new ObjectPlacement(
            Optional.empty(), ObjectPlacement.UNPLACED.size(), true, Optional.empty(), false);
    DocumentSession own =
        new DocumentSession(
            new EditorSnapshot(
                LAB,
                DiagramLayout.EMPTY.with(Reference.to(ElementId.parse("cp-1")), pinned),
                Set.of()));

    own.apply(Arrangement.move("Move", DRAWING, List.of("cp-1"), 3, 1));

    assertThat(own.snapshot().layout().placement(Reference.parse("cp-1")))
        .hasValueSatisfying(placement -> assertThat(placement.pinned()).isTrue());
  }

  @Test
  void positions_of_another_view_stand_in_that_view() {
    Drawing other = new Drawing("dns", DRAWING.scene());

    session.apply(Arrangement.move("Move", other, List.of("cp-1"), 3, 1));

    assertThat(session.snapshot().layout().views())
        .hasEntrySatisfying(
            "dns", view -> assertThat(view.positions()).containsKey(Reference.parse("cp-1")));
  }

  @Test
  void removing_an_element_removes_its_line_of_the_layout() {
    session.apply(Removal.of("Delete", List.of(ElementId.parse("cp-1"))));

    assertThat(session.snapshot().topology().find(ElementId.parse("cp-1"))).isEmpty();
    assertThat(placement("cp-1")).isEmpty();
    assertThat(placement("worker-1")).isPresent();
  }
}
