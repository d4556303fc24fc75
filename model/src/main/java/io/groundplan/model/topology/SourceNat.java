package io.groundplan.model.topology;

import io.groundplan.model.address.InterfaceName;
import java.util.List;
import java.util.Optional;

/**
 * Sources that leave with a fixed address.
 *
 * @param from the sources; all if empty
 * @param to the destinations; all if empty
 * @param out the own interface they leave by; any if absent
 * @param as the own interface whose address becomes the source
 */
public record SourceNat(
    List<NetworkReference> from,
    List<NetworkReference> to,
    Optional<InterfaceName> out,
    InterfaceName as) {

  /** Keeps unmodifiable copies. */
  public SourceNat {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }
}
