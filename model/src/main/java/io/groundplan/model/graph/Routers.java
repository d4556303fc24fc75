package io.groundplan.model.graph;

import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Nat;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The machines that are known to pass packets on: those that say so, routers unless told otherwise,
 * those with NAT rules, and those that a subnet names as its gateway.
 */
public final class Routers {

  private final Set<ElementId> gateways;
  private final Map<ElementId, List<Leg>> legs = new HashMap<>();
  private final List<Machine> all = new ArrayList<>();

  private Routers(Set<ElementId> gateways) {
    this.gateways = gateways;
  }

  /**
   * A router in a segment.
   *
   * @param router the machine
   * @param link its interface there
   */
  public record Leg(Machine router, NetworkInterface link) {}

  /** Finds the routers of a topology. */
  public static Routers of(Topology topology, Subnets subnets) {
    Set<ElementId> gateways = new HashSet<>();
    for (Subnets.Place place : subnets.all()) {
      for (AddressReference gateway : place.subnet().gateway().values()) {
        if (gateway instanceof OwnerAddress(Reference owner)) {
          gateways.add(owner.element());
        }
      }
    }
    Routers routers = new Routers(gateways);
    topology.machines().stream().filter(routers::forwards).forEach(routers::add);
    return routers;
  }

  private void add(Machine machine) {
    all.add(machine);
    for (NetworkInterface link : machine.interfaces()) {
      link.attachment()
          .segment()
          .filter(segment -> !link.addresses().values().isEmpty())
          .ifPresent(segment ->
              legs.computeIfAbsent(segment, id -> new ArrayList<>()).add(new Leg(machine, link)));
    }
  }

  /** All of them, with what they inherit, in the order of the file. */
  public List<Machine> all() {
    return all;
  }

  /** The interfaces with addresses that routers have in the segment, in the order of the file. */
  public List<Leg> in(ElementId segment) {
    return legs.getOrDefault(segment, List.of());
  }

  /**
   * Whether the machine is known to pass packets on.
   *
   * @param machine the machine, with what it inherits
   */
  public boolean forwards(Machine machine) {
    Optional<Boolean> stated = machine.machine().networking().forwarding();
    return stated.orElseGet(() ->
        isCalledRouter(machine)
            || !machine.machine().offers().nat().equals(Nat.NONE)
            || gateways.contains(machine.id()));
  }

  private static boolean isCalledRouter(Machine machine) {
    return switch (machine) {
      case Device device -> device.isKind("router");
      case Node _ -> false;
    };
  }
}
