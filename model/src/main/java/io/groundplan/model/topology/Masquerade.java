package io.groundplan.model.topology;

import io.groundplan.model.address.InterfaceName;
import java.util.List;
import java.util.Optional;

/**
 * Sources that leave with the address of the outgoing interface.
 *
 * @param from the sources; all if empty
 * @param to the destinations; all if empty
 * @param out the own interface they leave by; any if absent
 */
public record Masquerade(
    List<NetworkReference> from, List<NetworkReference> to, Optional<InterfaceName> out) {

  /** Keeps unmodifiable copies. */
  public Masquerade {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }
}
