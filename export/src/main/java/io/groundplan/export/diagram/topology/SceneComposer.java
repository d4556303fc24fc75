package io.groundplan.export.diagram.topology;

import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.CellSize;
import io.groundplan.export.diagram.DiagramItem;
import io.groundplan.export.diagram.DiagramModel;
import io.groundplan.export.diagram.FixedPlace;
import io.groundplan.model.layout.CellPosition;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.layout.ObjectPlacement;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a topology and the places of its layout file into a diagram model. */
public final class SceneComposer {

  /** The view of the whole network. */
  public static final String NETWORK = View.NETWORK;

  private SceneComposer() {}

  /**
   * What a view shows. A view of an unknown name shows the whole network.
   *
   * @param view such as {@link #NETWORK}, {@code cluster}, {@code ingress}, {@code dns}, or one
   *     that the layout describes
   */
  public static DiagramModel compose(Topology topology, DiagramLayout layout, String view) {
    View chosen = new View(view, layout);
    Draft draft = new Draft();
    Containment containment =
        new Containment(topology, id -> chosen.placement(id).flatMap(ObjectPlacement::form));
    Frames frames = new Frames(topology, containment, chosen, draft);
    frames.add();
    new Cards(topology, chosen, frames, draft).add();
    new Links(topology, containment, draft).add();
    new Services(topology, draft).add();
    new Tunnels(topology, frames, draft).add();
    DiagramModel model = draft.model(topology, chosen::shows);
    Map<String, ObjectPlacement> places = new HashMap<>();
    chosen.positions().forEach((reference, place) -> places.put(key(reference), place));
    return Collapsing.apply(placed(model, places), places);
  }

  private static String key(Reference reference) {
    return reference.toString();
  }

  private static DiagramModel placed(DiagramModel model, Map<String, ObjectPlacement> places) {
    List<DiagramItem> items =
        model.items().stream()
            .map(item ->
                Optional.ofNullable(places.get(item.id()))
                    .flatMap(SceneComposer::fixed)
                    .map(item::at)
                    .orElse(item))
            .toList();
    return new DiagramModel(model.title(), items, model.relations());
  }

  /** A size of which one side is chosen leaves the other to the content. */
  private static Optional<FixedPlace> fixed(ObjectPlacement place) {
    Optional<CellSize> size =
        place.size().width().isPresent() || place.size().height().isPresent()
            ? Optional.of(
                new CellSize(
                    Math.max(0, place.size().width().orElse(0)),
                    Math.max(0, place.size().height().orElse(0))))
            : Optional.empty();
    return place.position().map(at -> new FixedPlace(cell(at), size));
  }

  private static Cell cell(CellPosition position) {
    return new Cell(position.x(), position.y());
  }
}
