package io.groundplan.model.graph;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where machines stand: at their own site, else at their host's, else at their segments'. */
public final class Places {

  private final Topology topology;

  /** The places of a topology. */
  public Places(Topology topology) {
    this.topology = topology;
  }

  /**
   * The site of a machine, if it is known. Segments tell it only where they agree.
   *
   * @param machine the machine, with what it inherits
   */
  public Optional<ElementId> siteOf(Machine machine) {
    return siteOf(machine, new HashSet<>());
  }

  private Optional<ElementId> siteOf(Machine machine, Set<ElementId> visited) {
    if (!visited.add(machine.id())) {
      return Optional.empty();
    }
    return machine
        .machine()
        .place()
        .site()
        .or(() ->
            machine
                .machine()
                .place()
                .host()
                .flatMap(host -> topology.find(host, Machine.class))
                .flatMap(host -> siteOf(topology.effective(host), visited)))
        .or(() -> siteOfSegments(machine));
  }

  private Optional<ElementId> siteOfSegments(Machine machine) {
    List<ElementId> sites =
        machine.interfaces().stream()
            .flatMap(link -> link.attachment().segment().stream())
            .flatMap(id -> topology.find(id, Segment.class).stream())
            .flatMap(segment -> segment.site().stream())
            .distinct()
            .toList();
    return sites.size() == 1 ? Optional.of(sites.getFirst()) : Optional.empty();
  }

  /** Whether a site is the other one or lies in it. */
  public boolean isWithin(ElementId site, ElementId outer) {
    Set<ElementId> visited = new HashSet<>();
    Optional<ElementId> here = Optional.of(site);
    while (here.isPresent() && visited.add(here.get())) {
      if (here.get().equals(outer)) {
        return true;
      }
      here = here.flatMap(id -> topology.find(id, Site.class)).flatMap(Site::site);
    }
    return false;
  }
}
