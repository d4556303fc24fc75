package io.groundplan.model.topology;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.Mtu;
import java.util.Optional;

/**
 * A route beside the default route.
 *
 * @param destination where to
 * @param gateway next hop; {@code none} for one on the link
 * @param link the own interface it leaves by
 * @param metric the smaller wins
 * @param mtu in bytes
 * @param table routing table; the main one if absent
 */
public record StaticRoute(
    NetworkReference destination,
    Stated<AddressReference> gateway,
    Optional<InterfaceName> link,
    Optional<Integer> metric,
    Optional<Mtu> mtu,
    Optional<Integer> table) {}
