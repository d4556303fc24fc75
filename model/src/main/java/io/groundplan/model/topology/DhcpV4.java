package io.groundplan.model.topology;

import io.groundplan.model.address.IpAddress;
import java.util.Optional;

/**
 * An IPv4 address from DHCP (RFC 2131).
 *
 * @param reservation the address that the server keeps for it
 * @param metric of the routes that come with it
 */
public record DhcpV4(Optional<IpAddress> reservation, Optional<Integer> metric)
    implements AddressAssignment {}
