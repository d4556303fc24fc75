package io.groundplan.model.topology;

import io.groundplan.model.address.PortSpec;
import java.util.List;
import java.util.Optional;

/**
 * One rule of a firewall.
 *
 * @param name its key
 * @param from sources; all if empty
 * @param to destinations; the machine itself if empty
 * @param ports all if empty
 * @param action accept if absent
 */
public record FirewallRule(
    String name,
    List<NetworkReference> from,
    List<NetworkReference> to,
    List<PortSpec> ports,
    Optional<FirewallAction> action) {

  /** Keeps unmodifiable copies. */
  public FirewallRule {
    from = List.copyOf(from);
    to = List.copyOf(to);
    ports = List.copyOf(ports);
  }
}
