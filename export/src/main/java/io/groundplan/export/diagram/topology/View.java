package io.groundplan.export.diagram.topology;

import io.groundplan.export.diagram.RelationKind;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.layout.DiagramView;
import io.groundplan.model.layout.ObjectPlacement;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Section;
import io.groundplan.model.topology.Service;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What one view of a topology shows. The views {@code network}, {@code cluster}, {@code ingress}
 * and {@code dns} exist unasked; the layout file may describe others, and narrow these.
 */
final class View {

  /** The view of everything; its positions stand at the top of the layout file. */
  static final String NETWORK = "network";

  private static final Set<Section> CLUSTER =
      EnumSet.of(
          Section.SITES,
          Section.SEGMENTS,
          Section.NODES,
          Section.CLUSTERS,
          Section.VIRTUAL_IPS,
          Section.LOAD_BALANCER_POOLS,
          Section.GATEWAYS,
          Section.SERVICES);

  private final String name;
  private final DiagramLayout layout;
  private final Optional<DiagramView> described;

  View(String name, DiagramLayout layout) {
    this.name = name;
    this.layout = layout;
    this.described = Optional.ofNullable(layout.views().get(name));
  }

  /** Where things stand in it. */
  SequencedMap<Reference, ObjectPlacement> positions() {
    return name.equals(NETWORK)
        ? layout.positions()
        : described.map(DiagramView::positions).orElseGet(LinkedHashMap::new);
  }

  Optional<ObjectPlacement> placement(ElementId id) {
    return Optional.ofNullable(positions().get(Reference.to(id)));
  }

  boolean shows(Element element) {
    List<String> show = described.map(DiagramView::show).orElse(List.of());
    List<String> hide = described.map(DiagramView::hide).orElse(List.of());
    boolean asked = show.isEmpty() ? showsUnasked(element) : matches(element, show);
    return asked && !matches(element, hide);
  }

  /** Is a service drawn that has no address of its own? */
  boolean showsInnerServices() {
    return name.equals("ingress") || described.filter(view -> !view.show().isEmpty()).isPresent();
  }

  boolean shows(RelationKind kind) {
    return switch (name) {
      case "dns" -> kind == RelationKind.DNS || kind == RelationKind.VIP_MEMBER;
      case "cluster" -> kind != RelationKind.FORWARD && kind != RelationKind.DNS;
      case "ingress" -> kind != RelationKind.DNS;
      default -> true;
    };
  }

  private boolean showsUnasked(Element element) {
    return switch (name) {
      case "cluster" -> CLUSTER.contains(element.section());
      case "dns" ->
          switch (element) {
            case Device device -> device.machine().offers().dns().isPresent();
            case Provider provider -> provider.dns().isPresent();
            case Service service -> service.dns().isPresent();
            case Node _ -> false;
            default -> true;
          };
      default -> true;
    };
  }

  private static boolean matches(Element element, List<String> words) {
    return words.contains(element.id().value())
        || words.contains(element.section().key())
        || element.description().tags().stream().anyMatch(words::contains);
  }
}
