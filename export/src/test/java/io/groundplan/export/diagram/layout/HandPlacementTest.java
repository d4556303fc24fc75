package io.groundplan.export.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.RelationKind;
import io.groundplan.export.diagram.Sketch;
import org.junit.jupiter.api.Test;

final class HandPlacementTest {

  @Test
  void what_somebody_put_into_a_frame_stays_there() {
    Sketch sketch =
        new Sketch("by hand")
            .frame("lan", "", ItemKind.SEGMENT, "LAN")
            .at(4, 2)
            .box("router", "lan", ItemKind.ROUTER, "Router")
            .at(7, 3);

    DiagramScene scene = DiagramScenes.compose(sketch.model());

    assertThat(scene.position("lan")).contains(new Cell(4, 2));
    assertThat(scene.position("router")).contains(new Cell(7, 3));
    assertThat(scene.item("router").orElseThrow().area().corner()).isEqualTo(new Cell(13, 6));
  }

  @Test
  void what_is_new_takes_free_cells_beside_its_siblings() {
    Sketch sketch =
        new Sketch("by hand")
            .box("router", "", ItemKind.ROUTER, "Router")
            .at(0, 0)
            .box("nas", "", ItemKind.NAS, "Storage")
            .at(12, 0)
            .box("new", "", ItemKind.SERVER, "Server");

    DiagramScene scene = DiagramScenes.compose(sketch.model());

    CellRect added = scene.item("new").orElseThrow().area();
    assertThat(scene.items())
        .filteredOn(item -> !item.id().equals("new"))
        .noneMatch(item -> item.area().overlaps(added));
    assertThat(scene.position("router")).contains(new Cell(0, 0));
    assertThat(scene.position("nas")).contains(new Cell(12, 0));
  }

  @Test
  void a_pill_that_is_wide_enough_has_one_row_of_text() {
    Sketch sketch =
        new Sketch("by hand")
            .pill("vip", "", ItemKind.VIRTUAL_IP, "API", "192.0.2.10")
            .at(0, 0, 40);

    DiagramScene scene = DiagramScenes.compose(sketch.model());

    assertThat(scene.item("vip").orElseThrow().area()).isEqualTo(CellRect.of(0, 0, 40, 3));
  }

  @Test
  void lines_fall_straight_from_a_box_made_wide() {
    Sketch sketch =
        new Sketch("by hand")
            .box("internet", "", ItemKind.INTERNET, "Internet")
            .at(0, 0, 90)
            .box("left", "", ItemKind.ROUTER, "Left")
            .at(2, 5)
            .box("right", "", ItemKind.ROUTER, "Right")
            .at(78, 5)
            .link("internet", "left")
            .link("internet", "right");

    DiagramScene scene = DiagramScenes.compose(sketch.model());

    assertThat(scene.lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.path().corners()).hasSize(2));
  }

  @Test
  void a_line_from_above_leaves_the_title_at_its_place() {
    Sketch sketch =
        new Sketch("by hand")
            .box("internet", "", ItemKind.INTERNET, "Internet")
            .at(4, 0, 60)
            .frame("cloud", "", ItemKind.SITE, "Hetzner Cloud")
            .at(0, 4, 29)
            .box("node", "cloud", ItemKind.WORKER, "here-i-am")
            .at(2, 2, 21)
            .arrow("internet", "node", RelationKind.LINK, "");

    DiagramScene scene = DiagramScenes.compose(sketch.model());

    assertThat(scene.item("cloud").orElseThrow().text().corner()).isEqualTo(new Cell(3, 4));
  }
}
