package io.groundplan.app.document;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellText;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.export.diagram.TextLine;
import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.layout.CellPosition;
import io.groundplan.model.layout.CellSize;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.layout.DiagramView;
import io.groundplan.model.layout.ObjectPlacement;
import io.groundplan.model.topology.Reference;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Edits of where things stand. They never touch the topology. */
public final class Arrangement {
  /** Columns of a card beside its widest line. */
  private static final int BORDER_COLUMNS = 4;

  /** Columns of a bar beside its words. */
  private static final int TITLE_COLUMNS = 6;

  private Arrangement() {}

  /**
   * Moves items by whole cells within their containers; what stands in a moved frame moves along.
   *
   * @param label what the history calls it
   */
  public static Edit move(
      String label, Drawing drawing, Collection<String> ids, int columns, int rows) {
    List<SceneItem> moving = outermost(drawing.scene(), ids);
    return Edit.of(
        label,
        snapshot -> {
          DiagramLayout layout = snapshot.layout();
          for (SceneItem item : moving) {
            Optional<Cell> from = drawing.scene().position(item.id());
            if (from.isPresent()) {
              layout = placed(layout, drawing.view(), item.id(), from.get().plus(columns, rows));
            }
          }
          return snapshot.withLayout(layout);
        });
  }

  /**
   * The layout in which everything drawn has the position it is drawn at, so that no later edit
   * moves what its user did not move. What has a position keeps it.
   */
  public static DiagramLayout settled(DiagramLayout layout, Drawing drawing) {
    SequencedMap<Reference, ObjectPlacement> positions =
        new LinkedHashMap<>(positions(layout, drawing.view()));
    for (SceneItem item : drawing.scene().items()) {
      Optional<Reference> reference = reference(item.id());
      Optional<Cell> cell = drawing.scene().position(item.id());
      if (reference.isPresent() && cell.isPresent()) {
        ObjectPlacement known = positions.getOrDefault(reference.get(), ObjectPlacement.UNPLACED);
        if (known.position().isEmpty()) {
          positions.put(reference.get(), asShown(known, item, cell.get()));
        }
      }
    }
    return withPositions(layout, drawing.view(), positions);
  }

  /**
   * The placement at which an item is drawn: with its width where it is wider than its words, as a
   * virtual IP below its members is. A frame keeps growing and shrinking with what it holds.
   */
  private static ObjectPlacement asShown(ObjectPlacement known, SceneItem item, Cell cell) {
    boolean stretched =
        switch (item.shape()) {
          case BOX, PILL -> item.area().columns() > widestLine(item) + BORDER_COLUMNS;
          case BAR -> item.area().columns() > titleColumns(item) + TITLE_COLUMNS;
          case FRAME, NOTE -> false;
        };
    CellSize size =
        stretched && known.size().width().isEmpty()
            ? new CellSize(Optional.of(item.area().columns()), known.size().height())
            : known.size();
    return new ObjectPlacement(
        Optional.of(position(cell)), size, known.pinned(), known.form(), known.collapsed());
  }

  private static int widestLine(SceneItem item) {
    return item.face().lines().stream().mapToInt(TextLine::columns).max().orElse(0);
  }

  private static int titleColumns(SceneItem item) {
    return CellText.columns(item.face().title());
  }

  /** The layout with an object at a cell of its container. */
  public static DiagramLayout placed(DiagramLayout layout, String view, String id, Cell cell) {
    return reference(id)
        .map(reference -> {
          SequencedMap<Reference, ObjectPlacement> positions =
              new LinkedHashMap<>(positions(layout, view));
          positions.put(
              reference,
              positions
                  .getOrDefault(reference, ObjectPlacement.UNPLACED)
                  .withPosition(position(cell)));
          return withPositions(layout, view, positions);
        })
        .orElse(layout);
  }

  /** The layout without a line for the object or its parts, in any view. */
  public static DiagramLayout without(DiagramLayout layout, Reference object) {
    DiagramLayout changed = new DiagramLayout(without(layout.positions(), object), layout.views());
    for (String view : layout.views().keySet()) {
      changed = withPositions(changed, view, without(positions(changed, view), object));
    }
    return changed;
  }

  private static SequencedMap<Reference, ObjectPlacement> without(
      SequencedMap<Reference, ObjectPlacement> positions, Reference object) {
    SequencedMap<Reference, ObjectPlacement> rest = new LinkedHashMap<>(positions);
    rest.keySet()
        .removeIf(key ->
            key.equals(object)
                || (object.part().isEmpty() && key.element().equals(object.element())));
    return rest;
  }

  private static List<SceneItem> outermost(DiagramScene scene, Collection<String> ids) {
    Set<String> covered = new HashSet<>();
    for (SceneItem item : scene.items()) {
      item.container()
          .filter(frame -> ids.contains(frame) || covered.contains(frame))
          .ifPresent(_ -> covered.add(item.id()));
    }
    return scene.items().stream()
        .filter(item -> ids.contains(item.id()) && !covered.contains(item.id()))
        .toList();
  }

  private static SequencedMap<Reference, ObjectPlacement> positions(
      DiagramLayout layout, String view) {
    if (view.equals(Drawing.NETWORK)) {
      return layout.positions();
    }
    DiagramView known = layout.views().get(view);
    return known == null ? new LinkedHashMap<>() : known.positions();
  }

  private static DiagramLayout withPositions(
      DiagramLayout layout, String view, SequencedMap<Reference, ObjectPlacement> positions) {
    if (view.equals(Drawing.NETWORK)) {
      return new DiagramLayout(positions, layout.views());
    }
    SequencedMap<String, DiagramView> views = new LinkedHashMap<>(layout.views());
    DiagramView known = views.get(view);
    views.put(
        view,
        known == null
            ? new DiagramView(
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                positions)
            : new DiagramView(
                known.label(),
                known.show(),
                known.hide(),
                known.group(),
                known.width(),
                positions));
    return new DiagramLayout(layout.positions(), views);
  }

  private static CellPosition position(Cell cell) {
    return new CellPosition(cell.column(), cell.row());
  }

  /** The object an item shows; none for items that stand for no object of the topology. */
  private static Optional<Reference> reference(String id) {
    try {
      return Optional.of(Reference.parse(id));
    } catch (AddressFormatException notAnObject) {
      return Optional.empty();
    }
  }
}
