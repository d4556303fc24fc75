package io.groundplan.model.validation;

import io.groundplan.model.address.Mtu;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Nat;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Edits of what a machine itself states; what it inherits stays where it is. */
public final class MachineEdits {

  private MachineEdits() {}

  /** The topology with another interface in the place of one that the machine states. */
  public static Topology link(
      Topology topology, ElementId id, KeyPath path, UnaryOperator<NetworkInterface> change) {
    return topology
        .find(id, Machine.class)
        .map(machine -> {
          List<NetworkInterface> links = new ArrayList<>(machine.interfaces());
          links.replaceAll(link -> link.path().equals(path) ? change.apply(link) : link);
          return topology.with(machine.withMachine(machine.machine().withInterfaces(links)));
        })
        .orElse(topology);
  }

  /** A fix that sets the MTU of an interface. */
  public static QuickFix mtu(Machine machine, NetworkInterface link, Mtu mtu) {
    String title = machine.id() + (link.name().isPresent() ? "/" + link.key() : "");
    return new QuickFix(
        "Set the MTU of %s to %s".formatted(title, mtu),
        topology ->
            link(topology, machine.id(), link.path(), each -> each.withMtu(Optional.of(mtu))));
  }

  /** The topology with other NAT rules on the machine. */
  public static Topology nat(Topology topology, ElementId id, UnaryOperator<Nat> change) {
    return topology
        .find(id, Machine.class)
        .map(machine -> {
          var offers = machine.machine().offers();
          return topology.with(
              machine.withMachine(
                  machine.machine().withOffers(offers.withNat(change.apply(offers.nat())))));
        })
        .orElse(topology);
  }
}
