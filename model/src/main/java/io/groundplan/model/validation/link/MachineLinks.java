package io.groundplan.model.validation.link;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.DummyLink;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.topology.VlanLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The links of one machine and which of them stand on which. */
final class MachineLinks {

  private final Machine machine;
  private final Map<InterfaceName, NetworkInterface> byName;
  private final Map<InterfaceName, List<NetworkInterface>> riders = new HashMap<>();
  private final Map<InterfaceName, List<NetworkInterface>> masters = new HashMap<>();

  MachineLinks(Machine machine) {
    this.machine = machine;
    this.byName = HashMap.newHashMap(machine.interfaces().size());
    for (NetworkInterface link : machine.interfaces()) {
      link.name().ifPresent(name -> byName.put(name, link));
      link.parent()
          .ifPresent(name -> riders.computeIfAbsent(name, none -> new ArrayList<>()).add(link));
      for (InterfaceName name : Set.copyOf(ports(link))) {
        masters.computeIfAbsent(name, none -> new ArrayList<>()).add(link);
      }
    }
  }

  /** Whether none of the machine's links stands on another. */
  static boolean areFlat(Machine machine) {
    for (NetworkInterface link : machine.interfaces()) {
      if (!(link.link().kind() instanceof PhysicalLink
          || link.link().kind() instanceof DummyLink)) {
        return false;
      }
    }
    return true;
  }

  /** The members of a bond, the known ports of a bridge. */
  static List<InterfaceName> ports(NetworkInterface link) {
    return switch (link.link().kind()) {
      case BondLink bond -> bond.links();
      case BridgeLink bridge -> bridge.links().values();
      case PhysicalLink _, VlanLink _, DummyLink _ -> List.of();
    };
  }

  /** How a message names a link of the machine. */
  static String title(Machine machine, NetworkInterface link) {
    return machine.id() + (link.name().isPresent() ? "/" + link.key() : "");
  }

  /** Whether the link sends nothing itself: a port of a switch, a bridge without addresses. */
  static boolean onlyPasses(Machine machine, NetworkInterface link) {
    boolean isSwitch = machine instanceof Device device && device.isKind("switch");
    return (isSwitch || link.link().kind() instanceof BridgeLink)
        && link.addresses().values().isEmpty();
  }

  Machine machine() {
    return machine;
  }

  String title(NetworkInterface link) {
    return title(machine, link);
  }

  Optional<NetworkInterface> named(InterfaceName name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The VLAN links on a link. */
  List<NetworkInterface> riders(NetworkInterface link) {
    return link.name().map(name -> riders.getOrDefault(name, List.of())).orElse(List.of());
  }

  /** The bonds and bridges of which the link is a member or port, in the order of the file. */
  List<NetworkInterface> masters(NetworkInterface link) {
    return link.name().map(this::masters).orElse(List.of());
  }

  /** The bonds and bridges that list a link of that name, whether it is drawn or not. */
  List<NetworkInterface> masters(InterfaceName name) {
    return masters.getOrDefault(name, List.of());
  }

  /** The links that some bond or bridge lists, by name. */
  Set<InterfaceName> members() {
    return new TreeSet<>(masters.keySet());
  }

  /** What is known of the segments that a link carries. */
  Carriage carriage(NetworkInterface link) {
    return carriage(link, new HashSet<>());
  }

  private Carriage carriage(NetworkInterface link, Set<NetworkInterface> visited) {
    if (!visited.add(link)) {
      return Carriage.NOTHING;
    }
    boolean isBridge = link.link().kind() instanceof BridgeLink;
    Carriage own = Carriage.of(link.attachment(), !isBridge);
    for (NetworkInterface rider : riders(link)) {
      own = own.and(Carriage.of(rider.attachment(), false).tagged());
    }
    for (InterfaceName port : isBridge ? ports(link) : List.<InterfaceName>of()) {
      Optional<NetworkInterface> known = named(port);
      own = known.isPresent() ? own.and(carriage(known.get(), visited).optional()) : own;
    }
    for (NetworkInterface master : masters(link)) {
      own = own.and(carriage(master, visited));
    }
    return own;
  }
}
