package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import java.util.List;
import java.util.Optional;

/** A machine: a Talos node, or a device of any other kind. */
public sealed interface Machine extends Element permits Device, Node {

  /** What devices and nodes have alike. */
  MachineSettings machine();

  /** The same machine with other settings. */
  Machine withMachine(MachineSettings newMachine);

  /** Its links. */
  default List<NetworkInterface> interfaces() {
    return machine().interfaces();
  }

  /** The interface of that name. */
  default Optional<NetworkInterface> interfaceNamed(String name) {
    return interfaces().stream()
        .filter(link -> link.name().isPresent() && link.name().get().toString().equals(name))
        .findFirst();
  }

  /** Its host name: the one stated, else the id. */
  default String hostname() {
    return machine().identity().hostname().map(DnsName::toString).orElse(id().value());
  }
}
