package io.groundplan.model.layout;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Reference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Where objects stand.
 *
 * @param positions of the view {@code network}, by object or part
 * @param views further views, and choices about those that exist unasked, by name
 */
public record DiagramLayout(
    SequencedMap<Reference, ObjectPlacement> positions, SequencedMap<String, DiagramView> views) {

  /** Nothing is placed. */
  public static final DiagramLayout EMPTY =
      new DiagramLayout(new LinkedHashMap<>(), new LinkedHashMap<>());

  /** Keeps unmodifiable copies in the order of the file. */
  public DiagramLayout {
    positions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(positions));
    views = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(views));
  }

  /** Where the object stands. */
  public Optional<ObjectPlacement> placement(Reference object) {
    return Optional.ofNullable(positions.get(object));
  }

  /** The layout with the object placed so; a new object is added at the end. */
  public DiagramLayout with(Reference object, ObjectPlacement placement) {
    LinkedHashMap<Reference, ObjectPlacement> changed = new LinkedHashMap<>(positions);
    changed.put(object, placement);
    return new DiagramLayout(changed, views);
  }

  /** The layout with an object and its parts under another id, wherever it is drawn or named. */
  public DiagramLayout rename(ElementId from, ElementId to) {
    LinkedHashMap<String, DiagramView> renamed = new LinkedHashMap<>();
    views.forEach((name, view) -> renamed.put(name, view.rename(from, to)));
    return new DiagramLayout(renamed(positions, from, to), renamed);
  }

  static LinkedHashMap<Reference, ObjectPlacement> renamed(
      SequencedMap<Reference, ObjectPlacement> positions, ElementId from, ElementId to) {
    LinkedHashMap<Reference, ObjectPlacement> renamed = new LinkedHashMap<>();
    positions.forEach((object, placement) ->
        renamed.put(
            object.element().equals(from) ? new Reference(to, object.part()) : object, placement));
    return renamed;
  }

  /** The layout without the object. */
  public DiagramLayout without(Reference object) {
    LinkedHashMap<Reference, ObjectPlacement> changed = new LinkedHashMap<>(positions);
    changed.remove(object);
    return new DiagramLayout(changed, views);
  }
}
