package io.groundplan.model.topology;

import java.util.Optional;

/**
 * The addresses that DHCP leases in a subnet (RFC 2131, RFC 9915).
 *
 * @param ranges the leased ranges
 * @param server who leases them
 */
public record DhcpScope(Stated<AddressRange> ranges, Optional<Reference> server) {

  /** Nothing stated. */
  public static final DhcpScope UNKNOWN = new DhcpScope(Stated.unknown(), Optional.empty());
}
