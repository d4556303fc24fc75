package io.groundplan.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Scenes;
import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.SceneItem;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneMoveTest {
  private static final DiagramScene SCENE = Scenes.lab().scene();

  @Test
  void what_stands_in_a_moved_frame_moves_along() {
    DiagramScene moved = new SceneMove(SCENE, List.of("lan")).whole(2, 3);

    assertThat(moved.item("cp-1").map(SceneItem::area)).contains(CellRect.of(4, 11, 14, 4));
    assertThat(moved.item("router").map(SceneItem::area)).contains(CellRect.of(4, 0, 13, 4));
  }

  @Test
  void positions_inside_a_moved_frame_stay() {
    DiagramScene moved = new SceneMove(SCENE, List.of("lan")).whole(2, 3);

    assertThat(moved.position("cp-1")).isEqualTo(SCENE.position("cp-1"));
  }

  @Test
  void a_line_to_what_moves_becomes_an_elbow_from_border_to_border() {
    DiagramScene moved = new SceneMove(SCENE, List.of("cp-1")).whole(20, 2);

    List<Cell> corners = moved.lines().getFirst().path().corners();
    assertThat(SCENE.item("router").orElseThrow().area().contains(corners.getFirst())).isTrue();
    assertThat(moved.item("cp-1").orElseThrow().area().contains(corners.getLast())).isTrue();
    assertThat(corners).hasSize(4);
  }

  @Test
  void what_stays_is_painted_without_the_lines_of_what_moves() {
    DiagramScene rest = new SceneMove(SCENE, List.of("cp-1")).rest();

    assertThat(rest.items()).extracting(SceneItem::id).doesNotContain("cp-1");
    assertThat(rest.lines()).isEmpty();
    assertThat(rest.labels()).isEmpty();
  }

  @Test
  void a_line_between_overlapping_boxes_is_left_out() {
    DiagramScene moved = new SceneMove(SCENE, List.of("cp-1")).whole(2, -7);

    assertThat(moved.lines()).isEmpty();
  }
}
