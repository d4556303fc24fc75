package io.groundplan.export.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a diagram shows, without a place for anything that was not put by hand: items, the frames
 * they stand in, and the relations between them. The order of the items is the order of siblings in
 * the drawing.
 *
 * @param title what the whole picture is called
 */
public record DiagramModel(String title, List<DiagramItem> items, List<DiagramRelation> relations) {

  public DiagramModel {
    items = List.copyOf(items);
    relations = List.copyOf(relations);
    Map<String, DiagramItem> byId = new HashMap<>();
    for (DiagramItem item : items) {
      if (byId.put(item.id(), item) != null) {
        throw new IllegalArgumentException("Item \"" + item.id() + "\" stands in it twice");
      }
    }
    for (DiagramItem item : items) {
      refuseCircle(item, byId);
    }
    for (DiagramRelation relation : relations) {
      refuseUnknown(relation.from(), byId.keySet(), relation);
      refuseUnknown(relation.to(), byId.keySet(), relation);
    }
  }

  private static void refuseCircle(DiagramItem item, Map<String, DiagramItem> byId) {
    Set<String> seen = new HashSet<>();
    Optional<String> container = item.container();
    while (container.isPresent()) {
      String id = container.get();
      DiagramItem frame = byId.get(id);
      if (frame == null || frame.shape() != ItemShape.FRAME) {
        throw new IllegalArgumentException(
            "Item \"" + item.id() + "\" stands in \"" + id + "\", which is no frame of it");
      }
      if (!seen.add(id)) {
        throw new IllegalArgumentException("Frame \"" + id + "\" stands in itself");
      }
      container = frame.container();
    }
  }

  private static void refuseUnknown(String end, Set<String> ids, DiagramRelation relation) {
    if (!ids.contains(end)) {
      throw new IllegalArgumentException(
          "Relation \"" + relation.id() + "\" ends at \"" + end + "\", which is no item");
    }
  }
}
