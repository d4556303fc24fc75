package io.groundplan.model.graph;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.VlanLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The VLAN interfaces on the links of machines, of each machine found once. */
final class VlanRiders {

  private final Map<ElementId, OfMachine> known = new ConcurrentHashMap<>();

  /**
   * Those of a machine.
   *
   * @param machine which machine, as it was when they were found
   * @param byParent by the link they ride on
   */
  private record OfMachine(Machine machine, Map<InterfaceName, List<NetworkInterface>> byParent) {}

  /** The VLAN interfaces of the machine that ride on the link, in the order of the file. */
  List<NetworkInterface> on(Machine machine, NetworkInterface link) {
    if (link.name().isEmpty()) {
      return List.of();
    }
    OfMachine found = known.get(machine.id());
    if (found == null || !found.machine().equals(machine)) {
      found = new OfMachine(machine, byParent(machine));
      known.put(machine.id(), found);
    }
    return found.byParent().getOrDefault(link.name().get(), List.of());
  }

  private static Map<InterfaceName, List<NetworkInterface>> byParent(Machine machine) {
    Map<InterfaceName, List<NetworkInterface>> byParent = new HashMap<>();
    for (NetworkInterface link : machine.interfaces()) {
      if (link.link().kind() instanceof VlanLink) {
        link.parent()
            .ifPresent(
                parent -> byParent.computeIfAbsent(parent, _ -> new ArrayList<>(2)).add(link));
      }
    }
    return byParent.isEmpty() ? Map.of() : byParent;
  }
}
