package io.groundplan.app.palette;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressIndex;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.FreeAddresses;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the next free address of a segment: behind the last one of its kind, so that rows of
 * addresses grow at their end. What is leased, reserved or in a pool is not free.
 */
public final class NextAddress {
  private final Topology topology;
  private final AddressIndex owners;
  private final FreeAddresses free;

  /** Looks in a topology. */
  public NextAddress(Topology topology) {
    this.topology = topology;
    this.owners = AddressIndex.of(topology);
    this.free = new FreeAddresses(topology, owners);
  }

  /**
   * One address of each family that the segment has a subnet of.
   *
   * @param kin elements behind whose last address it shall stand
   */
  public List<IpAddress> in(Segment segment, Predicate<Element> kin) {
    List<IpAddress> found = new ArrayList<>();
    for (AddressFamily family : AddressFamily.values()) {
      first(segment, family).flatMap(place -> behindKin(place, kin)).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** The next free address behind this one in its subnet of the segment. */
  public Optional<IpAddress> after(Segment segment, IpAddress address) {
    return places(segment).stream()
        .filter(place -> place.prefix().contains(address))
        .findFirst()
        .flatMap(place -> free.after(place, address));
  }

  private Optional<IpAddress> behindKin(Subnets.Place place, Predicate<Element> kin) {
    IpAddress last =
        owners.within(place.prefix().range()).stream()
            .filter(owner -> kin.test(owner.element()))
            .map(AddressOwner::address)
            .reduce((_, later) -> later)
            .orElse(place.prefix().first());
    return free.after(place, last);
  }

  private Optional<Subnets.Place> first(Segment segment, AddressFamily family) {
    return places(segment).stream().filter(place -> place.prefix().family() == family).findFirst();
  }

  private List<Subnets.Place> places(Segment segment) {
    return Subnets.of(topology).all().stream()
        .filter(place -> place.segment().id().equals(segment.id()))
        .toList();
  }
}
