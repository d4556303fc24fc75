package io.groundplan.model.validation.routing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.graph.Inheritance;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.validation.RuleContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The networks that machines reach without a router, of each machine found once. */
final class MachineNetworks {

  private final Inheritance inheritance;
  private final Map<ElementId, OfMachine> known = new ConcurrentHashMap<>();

  private MachineNetworks(RuleContext context) {
    this.inheritance = context.inheritance();
  }

  /**
   * Those of a machine.
   *
   * @param machine which machine, as it was when they were found
   */
  private record OfMachine(Machine machine, ConnectedNetworks ipv4, ConnectedNetworks ipv6) {

    ConnectedNetworks of(AddressFamily family) {
      return switch (family) {
        case IPV4 -> ipv4;
        case IPV6 -> ipv6;
      };
    }
  }

  static MachineNetworks of(RuleContext context) {
    return context.derived(MachineNetworks.class, () -> new MachineNetworks(context));
  }

  /** Those of all interfaces, and of routes that need no gateway. */
  ConnectedNetworks of(Machine machine, AddressFamily family) {
    OfMachine found = known.get(machine.id());
    if (found == null || !found.machine().equals(machine)) {
      found =
          new OfMachine(
              machine,
              ConnectedNetworks.of(inheritance, machine, AddressFamily.IPV4),
              ConnectedNetworks.of(inheritance, machine, AddressFamily.IPV6));
      known.put(machine.id(), found);
    }
    return found.of(family);
  }
}
