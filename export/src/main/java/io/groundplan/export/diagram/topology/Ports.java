package io.groundplan.export.diagram.topology;

import io.groundplan.export.diagram.ItemKind;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import java.util.List;
import java.util.Optional;

/** The interfaces of a machine as far as a diagram shows them. */
final class Ports {

  private Ports() {}

  static boolean isBridge(NetworkInterface link) {
    return link.link().kind() instanceof BridgeLink;
  }

  /** Interfaces drawn as cards of their own: those with a name that carry a network. */
  static List<NetworkInterface> drawn(Machine machine) {
    return machine.interfaces().stream()
        .filter(link -> link.name().isPresent())
        .filter(link ->
            isBridge(link)
                || link.attachment().segment().isPresent()
                || !link.staticAddresses().isEmpty())
        .toList();
  }

  static ItemKind kind(NetworkInterface link) {
    return isBridge(link) ? ItemKind.BRIDGE : ItemKind.INTERFACE;
  }

  /** The networks that the interface carries, untagged first. */
  static List<ElementId> networks(NetworkInterface link) {
    return java.util.stream.Stream.concat(
            link.attachment().segment().stream(), link.attachment().tagged().segments().stream())
        .toList();
  }

  /** The item that shows an interface: itself where it is drawn, else its machine. */
  static String item(Draft draft, Machine machine, Optional<NetworkInterface> link) {
    return link.map(own -> own.reference(machine.id()).toString())
        .filter(draft::has)
        .orElse(machine.id().value());
  }
}
