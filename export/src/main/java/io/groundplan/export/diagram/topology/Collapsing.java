package io.groundplan.export.diagram.topology;

import io.groundplan.export.diagram.DiagramItem;
import io.groundplan.export.diagram.DiagramModel;
import io.groundplan.export.diagram.DiagramRelation;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.model.layout.ObjectPlacement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Closes frames: a closed one is a card, and the lines of what it holds end at it. */
final class Collapsing {

  private Collapsing() {}

  static DiagramModel apply(DiagramModel model, Map<String, ObjectPlacement> places) {
    Map<String, DiagramItem> items = new HashMap<>();
    model.items().forEach(item -> items.put(item.id(), item));
    List<DiagramItem> kept = new ArrayList<>();
    Map<String, String> shownAs = new HashMap<>();
    for (DiagramItem item : model.items()) {
      Optional<String> closed = outermostClosed(item, items, places);
      shownAs.put(item.id(), closed.orElse(item.id()));
      if (closed.isEmpty()) {
        kept.add(item);
      } else if (closed.get().equals(item.id())) {
        kept.add(
            new DiagramItem(item.id(), ItemShape.BOX, item.face(), item.container(), item.fixed()));
      }
    }
    Map<DiagramRelation, DiagramRelation> relations = new LinkedHashMap<>();
    for (DiagramRelation relation : model.relations()) {
      String from = shownAs.getOrDefault(relation.from(), relation.from());
      String to = shownAs.getOrDefault(relation.to(), relation.to());
      if (!from.equals(to)) {
        DiagramRelation moved =
            new DiagramRelation(
                relation.id(), from, to, relation.kind(), relation.arrows(), relation.label());
        relations.putIfAbsent(
            new DiagramRelation("", from, to, relation.kind(), relation.arrows(), ""), moved);
      }
    }
    return new DiagramModel(model.title(), kept, List.copyOf(relations.values()));
  }

  private static Optional<String> outermostClosed(
      DiagramItem item, Map<String, DiagramItem> items, Map<String, ObjectPlacement> places) {
    Optional<String> closed = Optional.empty();
    Optional<DiagramItem> at = Optional.of(item);
    while (at.isPresent()) {
      DiagramItem frame = at.get();
      boolean collapsed =
          Optional.ofNullable(places.get(frame.id()))
              .filter(ObjectPlacement::collapsed)
              .isPresent();
      if (frame.shape() == ItemShape.FRAME && collapsed) {
        closed = Optional.of(frame.id());
      }
      at = frame.container().map(items::get);
    }
    return closed;
  }
}
