package io.groundplan.app.document;

import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Topology;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Takes elements out of the network, with their lines in the layout. */
public final class Removal {
  private Removal() {}

  /** The elements among these ids that can be taken out. */
  public static List<ElementId> removable(Topology topology, Collection<String> ids) {
    return ids.stream()
        .flatMap(id -> ElementId.tryParse(id).stream())
        .filter(id -> topology.find(id).isPresent())
        .toList();
  }

  /** Takes them out; who mentions them is left as it is, for the rules to report. */
  public static Edit of(String label, List<ElementId> ids) {
    return Edit.of(
        label,
        snapshot -> {
          Topology topology = snapshot.topology();
          DiagramLayout layout = snapshot.layout();
          for (ElementId id : ids) {
            topology = topology.without(id);
            layout = Arrangement.without(layout, Reference.to(id));
          }
          return snapshot.withTopology(topology).withLayout(layout).withSelection(Set.of());
        });
  }
}
