package io.groundplan.model.graph;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses of a subnet that nobody has: neither owned nor a gateway, leased, reserved or in a
 * pool, and neither network nor broadcast address. Each subnet is looked at once.
 */
public final class FreeAddresses {

  private final AddressIndex owners;
  private final List<IpRange> pools;
  private final Map<Subnets.Place, IpSet> taken = new HashMap<>();

  /** Looks for free addresses in the subnets of a topology. */
  public FreeAddresses(Topology topology, AddressIndex owners) {
    this.owners = owners;
    this.pools =
        topology.all(LoadBalancerPool.class).stream()
            .flatMap(pool -> pool.ranges().values().stream())
            .map(AddressRange::range)
            .toList();
  }

  /** The next free address behind this one, else the first free one of the subnet. */
  public Optional<IpAddress> after(Subnets.Place place, IpAddress address) {
    IpRange all = place.prefix().range();
    return address
        .next()
        .filter(place.prefix()::contains)
        .flatMap(next -> taken(place).firstFree(new IpRange(next, all.last())))
        .or(() -> taken(place).firstFree(all));
  }

  /**
   * The free address of the subnet that has the same host part as one from elsewhere, else the
   * first free one.
   */
  public Optional<IpAddress> like(Subnets.Place place, IpAddress foreign) {
    return sameHost(place.prefix(), foreign)
        .filter(candidate -> !taken(place).contains(candidate))
        .or(() -> taken(place).firstFree(place.prefix().range()));
  }

  /** The address of the prefix with the host part of one from elsewhere, if families agree. */
  public static Optional<IpAddress> sameHost(IpPrefix prefix, IpAddress foreign) {
    if (foreign.family() != prefix.family()) {
      return Optional.empty();
    }
    IpAddress base = prefix.first();
    IpAddress foreignBase = foreign.prefix(prefix.length()).first();
    return Optional.of(
        new IpAddress(
            foreign.family(),
            base.high() | (foreign.high() ^ foreignBase.high()),
            base.low() | (foreign.low() ^ foreignBase.low())));
  }

  private IpSet taken(Subnets.Place place) {
    return taken.computeIfAbsent(place, this::collect);
  }

  private IpSet collect(Subnets.Place place) {
    IpPrefix prefix = place.prefix();
    List<IpRange> ranges = new ArrayList<>(pools);
    prefix.network().map(IpRange::of).ifPresent(ranges::add);
    prefix.broadcast().map(IpRange::of).ifPresent(ranges::add);
    owners.within(prefix.range()).forEach(owner -> ranges.add(IpRange.of(owner.address())));
    place.subnet().dhcp().ranges().values().forEach(leased -> ranges.add(leased.range()));
    place.subnet().reserved().forEach(kept -> ranges.add(kept.range()));
    for (AddressReference gateway : place.subnet().gateway().values()) {
      if (gateway instanceof LiteralAddress(IpAddress address)) {
        ranges.add(IpRange.of(address));
      }
    }
    return IpSet.of(ranges);
  }
}
