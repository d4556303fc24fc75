package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.AddressRange;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A range of its own for a pool that takes a whole subnet: free of what others own, lease and
 * reserve. It runs from the first pinned address to the last, with room for a few more; without any
 * pinned it lies in the largest gap.
 */
final class PoolCarving {

  /** How many addresses a pool shall have at least, where there is room. */
  private static final int ROOM = 16;

  private PoolCarving() {}

  /** The ranges, if something is free. */
  static Optional<List<AddressRange>> of(
      RuleContext context,
      PoolNetwork network,
      IpPrefix subnet,
      List<Occupants.Occupant> occupants) {
    IpSet free = IpSet.of(PoolNetwork.hosts(subnet)).subtract(taken(network, occupants));
    List<IpAddress> pinned =
        context.addresses().within(subnet.range()).stream()
            .filter(owner -> owner.role() == AddressOwner.Role.PUBLISHED)
            .map(AddressOwner::address)
            .filter(free::contains)
            .sorted()
            .toList();
    List<IpRange> ranges =
        pinned.isEmpty()
            ? largestGap(free)
            : free.intersect(IpSet.of(between(pinned, free))).ranges();
    return ranges.isEmpty()
        ? Optional.empty()
        : Optional.of(ranges.stream().map(AddressRange::of).toList());
  }

  private static IpSet taken(PoolNetwork network, List<Occupants.Occupant> occupants) {
    List<IpRange> taken = new ArrayList<>();
    occupants.forEach(occupant -> taken.add(IpRange.of(occupant.address())));
    network.segments().stream()
        .flatMap(segment -> segment.subnets().values().stream())
        .forEach(subnet -> addKept(subnet, taken));
    return IpSet.of(taken);
  }

  private static void addKept(Subnet subnet, List<IpRange> taken) {
    subnet.dhcp().ranges().values().forEach(range -> taken.add(range.range()));
    subnet.reserved().forEach(range -> taken.add(range.range()));
  }

  /**
   * From the first to the last pinned address, longer if that is short and what follows is free.
   */
  private static IpRange between(List<IpAddress> pinned, IpSet free) {
    IpAddress first = pinned.getFirst();
    IpAddress last = pinned.getLast();
    IpAddress wanted = first.plus(ROOM - 1).orElse(last);
    IpAddress end =
        free.ranges().stream()
            .filter(range -> range.contains(last))
            .map(IpRange::last)
            .findFirst()
            .orElse(last);
    IpAddress longer = wanted.compareTo(end) < 0 ? wanted : end;
    return new IpRange(first, longer.compareTo(last) > 0 ? longer : last);
  }

  private static List<IpRange> largestGap(IpSet free) {
    return free.ranges().stream()
        .max(Comparator.comparing(IpRange::size))
        .map(gap -> {
          IpAddress first = aligned(gap);
          IpAddress last = first.plus(ROOM - 1).filter(gap::contains).orElse(gap.last());
          return new IpRange(first, last);
        })
        .stream()
        .toList();
  }

  /** The first address of the gap that begins a block of the size, if the gap holds the block. */
  private static IpAddress aligned(IpRange gap) {
    int length = gap.first().family().bits() - Integer.numberOfTrailingZeros(ROOM);
    IpPrefix block = gap.first().prefix(length);
    return block.first().equals(gap.first())
        ? gap.first()
        : block
            .last()
            .next()
            .filter(next -> next.plus(ROOM - 1).filter(gap::contains).isPresent())
            .orElse(gap.first());
  }
}
