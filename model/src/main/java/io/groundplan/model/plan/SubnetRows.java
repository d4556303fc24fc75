package io.groundplan.model.plan;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.graph.AddressIndex;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Divides a subnet into rows. A sweep over the ends of all uses: O(n log n) in the uses, whatever
 * the size of the subnet.
 */
final class SubnetRows {

  private final Topology topology;
  private final AddressIndex owners;

  SubnetRows(Topology topology, AddressIndex owners) {
    this.topology = topology;
    this.owners = owners;
  }

  private record Claim(IpRange range, AddressUse use) {}

  SubnetPlan plan(Subnets.Place place) {
    List<PlanRow> rows = rows(place.prefix().range(), claims(place));
    return new SubnetPlan(place, rows, Capacity.of(rows));
  }

  private List<Claim> claims(Subnets.Place place) {
    List<Claim> claims = new ArrayList<>();
    IpPrefix prefix = place.prefix();
    Subject itself = Subject.of(place.segment(), place.path());
    String segment = place.segment().id().value();
    prefix
        .network()
        .ifPresent(one -> claims.add(claim(one, AddressUse.Kind.NETWORK, segment, itself)));
    prefix
        .broadcast()
        .ifPresent(one -> claims.add(claim(one, AddressUse.Kind.BROADCAST, segment, itself)));
    addGateways(place, claims);
    owners.within(prefix.range()).stream()
        .filter(owner -> !isElsewhere(owner, place.segment()))
        .forEach(owner ->
            claims.add(
                claim(
                    owner.address(),
                    kind(owner),
                    owner.title(),
                    Subject.of(owner.element(), owner.path()))));
    for (LoadBalancerPool pool : topology.all(LoadBalancerPool.class)) {
      addRanges(
          pool.ranges().values(),
          AddressUse.Kind.POOL,
          pool.id().value(),
          Subject.of(pool, KeyPath.of("ranges")),
          claims);
    }
    addRanges(
        place.subnet().dhcp().ranges().values(),
        AddressUse.Kind.DHCP,
        place.subnet().dhcp().server().map(Reference::toString).orElse(segment),
        itself.then("dhcp"),
        claims);
    addRanges(
        place.subnet().reserved(),
        AddressUse.Kind.RESERVED,
        segment,
        itself.then("reserved"),
        claims);
    return claims;
  }

  private void addGateways(Subnets.Place place, List<Claim> claims) {
    Subject at = Subject.of(place.segment(), place.path()).then("gateway");
    for (AddressReference gateway : place.subnet().gateway().values()) {
      switch (gateway) {
        case LiteralAddress(IpAddress address) ->
            claims.add(claim(address, AddressUse.Kind.GATEWAY, address.toString(), at));
        case OwnerAddress(Reference owner) ->
            owners.ownedBy(owner.element()).stream()
                .filter(one -> place.prefix().contains(one.address()))
                .filter(one -> isPart(one, owner))
                .forEach(one ->
                    claims.add(
                        claim(one.address(), AddressUse.Kind.GATEWAY, owner.toString(), at)));
        case HostName _, ServerUrl _ -> {}
      }
    }
  }

  private static boolean isPart(AddressOwner owner, Reference reference) {
    return reference.part().isEmpty()
        || owner.link().map(link -> link.key()).equals(reference.part());
  }

  /** Whether the owner is known to be on another network that has the same addresses. */
  private static boolean isElsewhere(AddressOwner owner, Segment segment) {
    return owner
        .segment()
        .filter(other -> !other.id().equals(segment.id()))
        .filter(other -> other.subnetOf(owner.address()).isPresent())
        .isPresent();
  }

  private static void addRanges(
      List<AddressRange> ranges,
      AddressUse.Kind kind,
      String holder,
      Subject at,
      List<Claim> claims) {
    for (int i = 0; i < ranges.size(); i++) {
      claims.add(new Claim(ranges.get(i).range(), new AddressUse(kind, holder, at.then(i))));
    }
  }

  private static Claim claim(
      IpAddress address, AddressUse.Kind kind, String holder, Subject subject) {
    return new Claim(IpRange.of(address), new AddressUse(kind, holder, subject));
  }

  private static AddressUse.Kind kind(AddressOwner owner) {
    return switch (owner.role()) {
      case INTERFACE -> AddressUse.Kind.INTERFACE;
      case RESERVATION -> AddressUse.Kind.RESERVATION;
      case PUBLIC -> AddressUse.Kind.PUBLIC;
      case VIRTUAL_IP -> AddressUse.Kind.VIRTUAL_IP;
      case PUBLISHED -> AddressUse.Kind.PINNED;
    };
  }

  /** What begins and what has ended where a row begins. */
  private record Turn(List<AddressUse> begins, List<AddressUse> ended) {

    Turn() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private static List<PlanRow> rows(IpRange whole, List<Claim> claims) {
    TreeMap<IpAddress, Turn> turns = new TreeMap<>();
    turns.put(whole.first(), new Turn());
    for (Claim claim : claims) {
      inside(claim.range(), whole)
          .ifPresent(range -> {
            turn(turns, range.first()).begins().add(claim.use());
            range
                .last()
                .next()
                .filter(whole::contains)
                .ifPresent(next -> turn(turns, next).ended().add(claim.use()));
          });
    }
    List<PlanRow> rows = new ArrayList<>();
    List<AddressUse> now = new ArrayList<>();
    for (Map.Entry<IpAddress, Turn> entry : turns.entrySet()) {
      entry.getValue().ended().forEach(now::remove);
      now.addAll(entry.getValue().begins());
      IpAddress last =
          Optional.ofNullable(turns.higherKey(entry.getKey()))
              .map(next -> next.previous().orElseThrow())
              .orElse(whole.last());
      rows.add(
          new PlanRow(
              new IpRange(entry.getKey(), last),
              now.stream().sorted(Comparator.comparing(AddressUse::kind)).toList()));
    }
    return rows;
  }

  private static Optional<IpRange> inside(IpRange range, IpRange whole) {
    return range.family() == whole.family() ? range.intersection(whole) : Optional.empty();
  }

  private static Turn turn(Map<IpAddress, Turn> turns, IpAddress address) {
    return turns.computeIfAbsent(address, _ -> new Turn());
  }
}
