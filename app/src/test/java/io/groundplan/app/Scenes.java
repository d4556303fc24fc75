package io.groundplan.app;

import io.groundplan.app.document.Drawing;
import io.groundplan.export.diagram.ArrowEnds;
import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.CellSize;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemFace;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.RelationKind;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.SceneLabel;
import io.groundplan.export.diagram.SceneLine;
import io.groundplan.export.diagram.ScenePath;
import io.groundplan.export.diagram.TextLine;
import java.util.List;
import java.util.Optional;

/** Drawings whose cells are known. */
public final class Scenes {
  private Scenes() {}

  /**
   * A router at 4,0, as wide as its words, above a frame at 0,6 that holds two nodes; a line from
   * the router to the first one.
   */
  public static Drawing lab() {
    SceneItem router = box("router", ItemKind.ROUTER, CellRect.of(4, 0, 13, 4), Optional.empty());
    SceneItem lan =
        new SceneItem(
            "lan",
            ItemShape.FRAME,
            ItemFace.of(ItemKind.SEGMENT, TextLine.name("LAN")),
            CellRect.of(0, 6, 40, 8),
            CellRect.of(3, 6, 3, 1),
            Optional.empty());
    SceneItem first = box("cp-1", ItemKind.CONTROL_PLANE, CellRect.of(2, 8, 14, 4), in("lan"));
    SceneItem second = box("worker-1", ItemKind.WORKER, CellRect.of(20, 8, 14, 4), in("lan"));
    SceneLine line =
        new SceneLine(
            "router",
            "router",
            "cp-1",
            RelationKind.LINK,
            ArrowEnds.TO,
            new ScenePath(List.of(new Cell(8, 3), new Cell(8, 8)), Optional.empty()));
    return new Drawing(
        Drawing.NETWORK,
        new DiagramScene(
            "Lab",
            new CellSize(40, 14),
            List.of(router, lan, first, second),
            List.of(line),
            List.of(new SceneLabel("router", RelationKind.LINK, new Cell(10, 4), "uplink")),
            List.of()));
  }

  private static SceneItem box(
      String id, ItemKind kind, CellRect area, Optional<String> container) {
    return new SceneItem(
        id,
        ItemShape.BOX,
        ItemFace.of(kind, TextLine.name(id), TextLine.address("192.0.2.1")),
        area,
        CellRect.of(area.left() + 2, area.top() + 1, area.columns() - 4, area.rows() - 2),
        container);
  }

  private static Optional<String> in(String frame) {
    return Optional.of(frame);
  }
}
