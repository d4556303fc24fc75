package io.groundplan.model.topology;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.PortSpec;
import java.util.List;
import java.util.Optional;

/**
 * A destination that leads elsewhere (destination NAT).
 *
 * @param name its key
 * @param in the own interface whose address it listens on; any if absent
 * @param ports the ports it listens on
 * @param to where it leads; several share the work
 * @param from the sources it serves; all if empty
 * @param sourceNat the own interface whose address becomes the source
 */
public record PortForward(
    String name,
    Optional<InterfaceName> in,
    List<PortSpec> ports,
    List<Target> to,
    List<NetworkReference> from,
    Optional<InterfaceName> sourceNat) {

  /** Keeps unmodifiable copies. */
  public PortForward {
    ports = List.copyOf(ports);
    to = List.copyOf(to);
    from = List.copyOf(from);
  }
}
