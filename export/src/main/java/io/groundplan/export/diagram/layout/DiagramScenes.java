package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.CellSize;
import io.groundplan.export.diagram.DiagramItem;
import io.groundplan.export.diagram.DiagramModel;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemShape;
import java.util.ArrayList;
import java.util.List;

/** Lays diagrams out. */
public final class DiagramScenes {

  /** Columns of a drawing when nobody asks for another width. */
  public static final int COLUMNS = 100;

  private DiagramScenes() {}

  /** Lays a model out; what was put by hand stays there, however wide that is. */
  public static DiagramScene compose(DiagramModel model) {
    return arrange(prepare(model, COLUMNS), COLUMNS);
  }

  /**
   * Lays a model out for a text of that many columns. A hand-made arrangement that is wider is
   * placed anew in its reading order.
   */
  public static DiagramScene compose(DiagramModel model, int columns) {
    DiagramModel prepared = prepare(model, columns);
    DiagramScene scene = arrange(prepared, columns);
    boolean byHand = model.items().stream().anyMatch(item -> item.fixed().isPresent());
    return byHand && scene.size().columns() > columns
        ? arrange(ReadingOrder.of(prepared, scene), columns)
        : scene;
  }

  private static DiagramModel prepare(DiagramModel model, int columns) {
    List<DiagramItem> items = new ArrayList<>();
    for (DiagramItem item : model.items()) {
      int most = Math.max(8, Math.min(44, columns - 20));
      items.add(
          new DiagramItem(
              item.id(),
              item.shape(),
              item.shape() == ItemShape.FRAME || item.shape() == ItemShape.BAR
                  ? item.face()
                  : item.face().withLines(TextFit.wrap(item.face().lines(), most)),
              item.container(),
              item.fixed()));
    }
    return Bundling.apply(new DiagramModel(model.title(), items, model.relations()));
  }

  private static DiagramScene arrange(DiagramModel model, int columns) {
    Graph graph = new Graph(model);
    if (graph.size() == 1) {
      return new DiagramScene(
          model.title(), new CellSize(0, 0), List.of(), List.of(), List.of(), List.of());
    }
    return SceneAssembly.of(model.title(), graph, new Search(graph, columns).best());
  }
}
