package io.groundplan.model.topology;

import io.groundplan.model.address.IpAddress;
import java.util.Optional;

/**
 * An IPv6 address from DHCPv6 (RFC 9915).
 *
 * @param reservation the address that the server keeps for it
 * @param metric of the routes that come with it
 */
public record DhcpV6(Optional<IpAddress> reservation, Optional<Integer> metric)
    implements AddressAssignment {}
