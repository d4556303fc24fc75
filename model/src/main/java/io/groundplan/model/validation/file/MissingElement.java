package io.groundplan.model.validation.file;

import io.groundplan.model.graph.Relation;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Description;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.MachineSettings;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.validation.QuickFix;
import java.util.List;
import java.util.Optional;

/**
 * An element that is mentioned but missing, where the place of the mention says what it has to be.
 *
 * @param element the element, of which no more than that is known
 */
record MissingElement(Element element) {

  static Optional<MissingElement> of(Relation relation) {
    ElementId id = relation.to().element();
    return key(relation)
        .flatMap(key ->
            switch (key) {
              case "segment", "tagged" -> Optional.<Element>of(Segment.of(id));
              case "host" -> Optional.of(hypervisor(id));
              case "site" -> Optional.of(site(id));
              case "cluster" -> Optional.of(Cluster.of(id));
              case "provider" -> Optional.of(provider(id));
              case "pool" -> Optional.of(LoadBalancerPool.of(id, Stated.unknown()));
              default -> Optional.empty();
            })
        .map(MissingElement::new);
  }

  /** The last key that is no list position. */
  private static Optional<String> key(Relation relation) {
    List<String> keys = relation.path().keys();
    return keys.reversed().stream().filter(key -> !key.matches("\\d+")).findFirst();
  }

  QuickFix fix() {
    return new QuickFix(
        "Add the %s %s".formatted(element.section().noun(), element.id()),
        topology -> topology.contains(element.id()) ? topology : topology.with(element));
  }

  private static Element hypervisor(ElementId id) {
    return new Device(id, Description.EMPTY, Optional.of("hypervisor"), MachineSettings.UNKNOWN);
  }

  private static Element site(ElementId id) {
    return new Site(
        id,
        Description.EMPTY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Element provider(ElementId id) {
    return new Provider(id, Description.EMPTY, Optional.empty(), Optional.empty());
  }
}
