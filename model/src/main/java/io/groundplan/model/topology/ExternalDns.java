package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import java.util.List;
import java.util.Optional;

/**
 * An instance of external-dns.
 *
 * @param zones that it writes
 * @param gateways whose names it publishes; all if empty
 * @param version its version
 */
public record ExternalDns(
    List<DnsName> zones, List<ElementId> gateways, Optional<SoftwareVersion> version) {

  /** Keeps unmodifiable copies. */
  public ExternalDns {
    zones = List.copyOf(zones);
    gateways = List.copyOf(gateways);
  }
}
