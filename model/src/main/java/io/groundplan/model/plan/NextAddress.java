package io.groundplan.model.plan;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.AddressIndex;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.FreeAddresses;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the next free address of a segment. What is owned, leased, reserved, in a pool, a gateway,
 * network or broadcast address is not free.
 *
 * <p>A machine that has addresses elsewhere gets the one with the same host part: {@code
 * 192.0.2.11} on one segment, {@code 198.51.100.11} on the other, and {@code 2001:db8::11} in the
 * other family, as people count. Everybody else comes behind the last of their kind, so that rows
 * of addresses grow at their end.
 */
public final class NextAddress {

  private final Subnets subnets;
  private final AddressIndex owners;
  private final FreeAddresses free;

  /** Looks in a topology. */
  public NextAddress(Topology topology) {
    this.subnets = Subnets.of(topology);
    this.owners = AddressIndex.of(topology);
    this.free = new FreeAddresses(topology, owners);
  }

  /**
   * One address of each family that the segment has a subnet of, the first with room.
   *
   * @param kin elements behind whose last address it shall stand
   */
  public List<IpAddress> in(Segment segment, Predicate<Element> kin) {
    return found(segment, List.of(), kin);
  }

  /** The same for somebody who may have addresses elsewhere. */
  public List<IpAddress> in(Segment segment, ElementId element, Predicate<Element> kin) {
    return found(segment, owners.ownedBy(element), kin);
  }

  /** The next free addresses behind one another, so many as there are. */
  public List<IpAddress> several(Segment segment, AddressFamily family, int count) {
    Set<IpAddress> found = new LinkedHashSet<>();
    for (Subnets.Place place : places(segment, family)) {
      Optional<IpAddress> next = behindKin(place, _ -> true);
      while (found.size() < count && next.isPresent() && found.add(next.get())) {
        next = free.after(place, next.get());
      }
    }
    return List.copyOf(found);
  }

  /** The next free address behind this one in its subnet of the segment. */
  public Optional<IpAddress> after(Segment segment, IpAddress address) {
    return places(segment, address.family()).stream()
        .filter(place -> place.prefix().contains(address))
        .findFirst()
        .flatMap(place -> free.after(place, address));
  }

  private List<IpAddress> found(Segment segment, List<AddressOwner> own, Predicate<Element> kin) {
    List<IpAddress> found = new ArrayList<>();
    List<IpAddress> known = new ArrayList<>(own.stream().map(AddressOwner::address).toList());
    boolean familiesAgree = familiesAgree(segment);
    for (AddressFamily family : AddressFamily.values()) {
      List<IpAddress> models =
          known.stream().filter(one -> familiesAgree || one.family() == family).toList();
      Optional<IpAddress> address = first(places(segment, family), models, kin);
      address.ifPresent(found::add);
      // So that the families of somebody new agree, where the second has room for it.
      address.ifPresent(known::add);
    }
    return List.copyOf(found);
  }

  private Optional<IpAddress> first(
      List<Subnets.Place> places, List<IpAddress> known, Predicate<Element> kin) {
    for (Subnets.Place place : places) {
      Optional<IpAddress> address =
          known.stream()
              .flatMap(one -> HostPart.in(place.prefix(), one).stream())
              .filter(one -> isFree(place, one))
              .findFirst()
              .or(() -> behindKin(place, kin));
      if (address.isPresent()) {
        return address;
      }
    }
    return Optional.empty();
  }

  /** Whether those who have both families on the segment have the same digits in them, mostly. */
  private boolean familiesAgree(Segment segment) {
    int agreeing = 0;
    for (Subnets.Place place : places(segment, AddressFamily.IPV6)) {
      for (AddressOwner owner : owners.within(place.prefix().range())) {
        List<Optional<IpAddress>> other =
            owners.ownedBy(owner.element().id()).stream()
                .map(AddressOwner::address)
                .filter(IpAddress::isIpv4)
                .map(address -> HostPart.in(place.prefix(), address))
                .toList();
        boolean agrees = other.contains(Optional.of(owner.address()));
        agreeing += other.isEmpty() ? 0 : agrees ? 1 : -1;
      }
    }
    return agreeing >= 0;
  }

  private boolean isFree(Subnets.Place place, IpAddress address) {
    return free.like(place, address).equals(Optional.of(address));
  }

  private Optional<IpAddress> behindKin(Subnets.Place place, Predicate<Element> kin) {
    IpPrefix prefix = place.prefix();
    IpAddress last =
        owners.within(prefix.range()).stream()
            .filter(owner -> kin.test(owner.element()))
            .map(AddressOwner::address)
            .reduce((_, later) -> later)
            .orElse(prefix.first());
    return last.equals(prefix.first()) ? free.like(place, last) : free.after(place, last);
  }

  private List<Subnets.Place> places(Segment segment, AddressFamily family) {
    return subnets.all().stream()
        .filter(place -> place.segment().id().equals(segment.id()))
        .filter(place -> place.prefix().family() == family)
        .toList();
  }
}
