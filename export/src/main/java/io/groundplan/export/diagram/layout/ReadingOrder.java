package io.groundplan.export.diagram.layout;

import io.groundplan.export.diagram.DiagramItem;
import io.groundplan.export.diagram.DiagramModel;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.SceneItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Frees items from the places where somebody put them, and keeps the order in which they read. */
final class ReadingOrder {

  private ReadingOrder() {}

  /** The model without places by hand, siblings in the reading order of the scene. */
  static DiagramModel of(DiagramModel model, DiagramScene scene) {
    Map<String, SceneItem> placed = new HashMap<>();
    scene.items().forEach(item -> placed.put(item.id(), item));
    List<DiagramItem> items = new ArrayList<>(model.items());
    items.sort(
        Comparator.comparing(item ->
            placed.containsKey(item.id())
                ? placed.get(item.id()).area().corner()
                : scene.items().getLast().area().corner()));
    return new DiagramModel(
        model.title(), items.stream().map(DiagramItem::loose).toList(), model.relations());
  }
}
