package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.Mtu;
import java.util.Optional;

/**
 * What a tunnel carries inside.
 *
 * @param mtu in bytes
 * @param subnets its own addresses
 * @param domain under which its members have names
 */
public record TunnelCarriage(
    Optional<Mtu> mtu, Stated<IpPrefix> subnets, Optional<DnsName> domain) {}
