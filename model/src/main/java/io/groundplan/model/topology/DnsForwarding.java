package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import java.util.List;

/**
 * A domain that is asked elsewhere, with all below it (conditional forwarding).
 *
 * @param domain the domain
 * @param servers whom to ask
 */
public record DnsForwarding(DnsName domain, List<AddressReference> servers) {

  /** Keeps an unmodifiable copy. */
  public DnsForwarding {
    servers = List.copyOf(servers);
  }
}
