package io.groundplan.model.validation.cluster;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Topology;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/** The hosts that a virtual machine depends on. */
final class Hosts {

  private Hosts() {}

  /** Its host, that one's host and so on, from the inside out; a circle is walked once. */
  static SequencedSet<ElementId> of(Topology topology, Machine machine) {
    SequencedSet<ElementId> hosts = new LinkedHashSet<>();
    Optional<ElementId> host = machine.machine().place().host();
    while (host.isPresent() && hosts.add(host.get())) {
      host =
          host.flatMap(id -> topology.find(id, Machine.class))
              .flatMap(found -> topology.effective(found).machine().place().host());
    }
    return hosts;
  }

  /** Whether it and all its hosts are in service. */
  static boolean isInService(Topology topology, Machine machine) {
    return machine.isInService()
        && of(topology, machine).stream()
            .flatMap(host -> topology.find(host, Machine.class).stream())
            .allMatch(Machine::isInService);
  }
}
