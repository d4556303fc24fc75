package io.groundplan.export.diagram.topology;

import io.groundplan.export.diagram.ArrowEnds;
import io.groundplan.export.diagram.DiagramItem;
import io.groundplan.export.diagram.DiagramModel;
import io.groundplan.export.diagram.DiagramRelation;
import io.groundplan.export.diagram.ItemFace;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.RelationKind;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A diagram model that grows. Relations whose ends are not drawn, or stand in one another, are left
 * out; those of one kind between the same ends become one line with all their labels.
 */
final class Draft {

  private static final int LABEL_COLUMNS = 28;

  private record Line(String from, String to, RelationKind kind, ArrowEnds arrows) {}

  private record Labelled(String id, List<String> labels) {}

  private final Map<String, DiagramItem> items = new LinkedHashMap<>();
  private final Map<Line, Labelled> lines = new LinkedHashMap<>();
  private final Map<String, String> shownBy = new HashMap<>();

  void add(String id, ItemShape shape, Optional<String> container, ItemFace face) {
    items.putIfAbsent(id, DiagramItem.of(id, shape, container, face));
  }

  boolean has(String id) {
    return items.containsKey(id);
  }

  /** Lets the item of another element show this one too. */
  void name(String id, String shownById) {
    shownBy.put(id, shownById);
  }

  /** Does an item show it, its own or another's? */
  boolean isNamed(String id) {
    return has(id) || has(shownBy.getOrDefault(id, id));
  }

  Optional<DiagramItem> item(String id) {
    return Optional.ofNullable(items.get(id));
  }

  void relate(
      String id, String from, String to, RelationKind kind, ArrowEnds arrows, String label) {
    String start = shownBy.getOrDefault(from, from);
    String end = shownBy.getOrDefault(to, to);
    Line line = new Line(start, end, kind, arrows);
    Line back = new Line(end, start, kind, arrows);
    boolean known = arrows == ArrowEnds.NONE && lines.containsKey(back);
    Labelled labelled =
        lines.computeIfAbsent(known ? back : line, l -> new Labelled(id, new ArrayList<>()));
    if (!label.isEmpty() && !labelled.labels().contains(label)) {
      labelled.labels().add(label);
    }
  }

  /** The model, its items in the order of their elements. */
  DiagramModel model(Topology topology, Predicate<RelationKind> shows) {
    Map<String, Integer> order = new HashMap<>();
    topology.all().forEach(element -> order.put(element.id().value(), order.size()));
    List<DiagramItem> sorted = new ArrayList<>(items.values());
    sorted.sort(Comparator.comparingInt(item -> order.getOrDefault(owner(item.id()), -1)));
    List<DiagramItem> all = new ArrayList<>();
    for (DiagramItem item : sorted) {
      boolean contained = item.container().filter(frame -> isFrame(frame)).isPresent();
      all.add(
          contained || item.container().isEmpty()
              ? item
              : DiagramItem.of(item.id(), item.shape(), Optional.empty(), item.face()));
    }
    List<DiagramRelation> relations = new ArrayList<>();
    lines.forEach((line, labelled) -> {
      if (shows.test(line.kind())
          && has(line.from())
          && has(line.to())
          && !holds(line.from(), line.to())
          && !holds(line.to(), line.from())) {
        relations.add(
            new DiagramRelation(
                labelled.id(),
                line.from(),
                line.to(),
                line.kind(),
                line.arrows(),
                label(labelled.labels())));
      }
    });
    return new DiagramModel(topology.name(), all, relations);
  }

  private static String owner(String id) {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }

  private boolean isFrame(String id) {
    return item(id).filter(item -> item.shape() == ItemShape.FRAME).isPresent();
  }

  /** Does the item stand in the frame, or is it that? */
  boolean holds(String frame, String id) {
    Optional<String> at = Optional.of(id);
    for (int depth = 0; at.isPresent() && depth <= items.size(); depth++) {
      if (at.get().equals(frame)) {
        return true;
      }
      at = at.flatMap(this::item).flatMap(DiagramItem::container);
    }
    return false;
  }

  /** All labels in one where they are short, else the first and how many more there are. */
  private static String label(List<String> labels) {
    String all = String.join(", ", labels);
    return labels.size() < 2 || all.length() <= LABEL_COLUMNS
        ? all
        : labels.getFirst() + " +" + (labels.size() - 1);
  }
}
