package io.groundplan.app.palette;

import io.groundplan.app.tool.Spot;
import io.groundplan.app.tool.Tool;
import io.groundplan.export.diagram.Cell;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.SceneItem;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a spot on the drawing means for something new: the items it lies in, from the inside out.
 *
 * @param topology the network
 * @param scene its drawing
 * @param items ids of the items, the innermost first
 * @param spot where
 */
record Target(Topology topology, DiagramScene scene, List<String> items, Spot spot) {

  static Target of(Tool.Ground ground, Spot spot) {
    List<String> items = new ArrayList<>();
    Optional<SceneItem> item = spot.item().flatMap(ground.scene()::item);
    while (item.isPresent()) {
      items.add(item.get().id());
      item = item.get().container().flatMap(ground.scene()::item);
    }
    return new Target(ground.snapshot().topology(), ground.scene(), List.copyOf(items), spot);
  }

  /** The segment that the spot means: one it lies on, one of a machine there, or the only one. */
  Optional<Segment> segment() {
    for (String item : items) {
      Optional<Segment> segment = segmentOf(item);
      if (segment.isPresent()) {
        return segment;
      }
    }
    List<Segment> all = topology.all(Segment.class);
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** The hypervisor whose frame the spot lies in. */
  Optional<ElementId> host() {
    return elements(Device.class)
        .filter(device -> device.isKind("hypervisor"))
        .map(Device::id)
        .findFirst();
  }

  /** The site whose frame the spot lies in. */
  Optional<ElementId> site() {
    return elements(Site.class).map(Site::id).findFirst();
  }

  /** The cell counted from the inner corner of the frame that the spot lies in. */
  Optional<Cell> position() {
    Cell corner =
        items.stream()
            .flatMap(id -> scene.item(id).stream())
            .filter(item -> item.shape() == ItemShape.FRAME)
            .findFirst()
            .map(frame ->
                frame.area().corner().plus(DiagramScene.INNER_COLUMNS, DiagramScene.INNER_ROWS))
            .orElse(Cell.ORIGIN);
    return spot.cell().map(cell -> cell.plus(-corner.column(), -corner.row()));
  }

  private <T extends Element> Stream<T> elements(Class<T> type) {
    return items.stream().flatMap(id -> find(id, type).stream());
  }

  private <T extends Element> Optional<T> find(String item, Class<T> type) {
    return ElementId.tryParse(item).flatMap(id -> topology.find(id, type));
  }

  private Optional<Segment> segmentOf(String item) {
    Optional<Segment> itself = find(item, Segment.class);
    if (itself.isPresent()) {
      return itself;
    }
    int slash = item.indexOf('/');
    String owner = slash < 0 ? item : item.substring(0, slash);
    String part = slash < 0 ? "" : item.substring(slash + 1);
    List<Segment> segments =
        find(owner, Machine.class).map(topology::effective).stream()
            .flatMap(machine -> machine.interfaces().stream())
            .filter(link -> part.isEmpty() || link.key().equals(part))
            .flatMap(link -> segmentOf(link).stream())
            .distinct()
            .toList();
    return segments.size() == 1 ? Optional.of(segments.getFirst()) : Optional.empty();
  }

  private Optional<Segment> segmentOf(NetworkInterface link) {
    return link.attachment().segment().flatMap(id -> topology.find(id, Segment.class));
  }
}
