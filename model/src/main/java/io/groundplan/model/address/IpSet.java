package io.groundplan.model.address;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An unchangeable set of addresses of both families.
 *
 * <p>It is held as its ranges in order, none of which touches the next, so that equal sets have
 * equal ranges. The operations on two sets take linear time, a look-up logarithmic time.
 */
public final class IpSet {
  public static final IpSet EMPTY = new IpSet(List.of());

  private final List<IpRange> ranges;

  private IpSet(List<IpRange> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  public static IpSet of(IpRange... ranges) {
    return of(Arrays.asList(ranges));
  }

  /** The set of all addresses in the ranges, which may overlap and stand in any order. */
  public static IpSet of(Collection<IpRange> ranges) {
    return new IpSet(joined(ranges.stream().sorted().toList()));
  }

  private static List<IpRange> joined(List<IpRange> sorted) {
    List<IpRange> result = new ArrayList<>();
    for (IpRange range : sorted) {
      if (result.isEmpty() || !touches(result.getLast(), range)) {
        result.add(range);
      } else if (result.getLast().last().compareTo(range.last()) < 0) {
        result.set(result.size() - 1, new IpRange(result.getLast().first(), range.last()));
      }
    }
    return result;
  }

  private static boolean touches(IpRange range, IpRange later) {
    return range.overlaps(later) || range.last().next().equals(Optional.of(later.first()));
  }

  /** The addresses in either set. */
  public IpSet union(IpSet other) {
    List<IpRange> all = new ArrayList<>(ranges);
    all.addAll(other.ranges);
    return of(all);
  }

  /** The addresses in this set that are not in the other. */
  public IpSet subtract(IpSet other) {
    List<IpRange> result = new ArrayList<>();
    int index = 0;
    for (IpRange range : ranges) {
      while (index < other.ranges.size()
          && other.ranges.get(index).last().compareTo(range.first()) < 0) {
        index++;
      }
      Optional<IpAddress> start = Optional.of(range.first());
      for (int hole = index; hole < other.ranges.size() && start.isPresent(); hole++) {
        IpRange taken = other.ranges.get(hole);
        if (!taken.overlaps(range)) {
          break;
        }
        if (start.get().compareTo(taken.first()) < 0) {
          result.add(new IpRange(start.get(), taken.first().previous().orElseThrow()));
        }
        start = taken.last().next().filter(range::contains);
      }
      start.ifPresent(rest -> result.add(new IpRange(rest, range.last())));
    }
    return new IpSet(result);
  }

  /** The addresses in both sets. */
  public IpSet intersect(IpSet other) {
    List<IpRange> result = new ArrayList<>();
    int mine = 0;
    int theirs = 0;
    while (mine < ranges.size() && theirs < other.ranges.size()) {
      IpRange left = ranges.get(mine);
      IpRange right = other.ranges.get(theirs);
      left.intersection(right).ifPresent(result::add);
      if (left.last().compareTo(right.last()) < 0) {
        mine++;
      } else {
        theirs++;
      }
    }
    return new IpSet(result);
  }

  public boolean contains(IpAddress address) {
    return contains(IpRange.of(address));
  }

  /** Whether every address of the range is in the set. */
  public boolean contains(IpRange range) {
    int index = firstEndingAtOrAfter(range.first());
    return index < ranges.size() && ranges.get(index).contains(range);
  }

  /** Whether some address of the range is in the set. */
  public boolean overlaps(IpRange range) {
    int index = firstEndingAtOrAfter(range.first());
    return index < ranges.size() && ranges.get(index).overlaps(range);
  }

  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** The ranges in order; between two of them at least one address is not in the set. */
  public List<IpRange> ranges() {
    return ranges;
  }

  /** The number of addresses. */
  public BigInteger size() {
    return ranges.stream().map(IpRange::size).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** The first address of the range that is not in this set, if it has one. */
  public Optional<IpAddress> firstFree(IpRange within) {
    int index = firstEndingAtOrAfter(within.first());
    if (index == ranges.size() || !ranges.get(index).contains(within.first())) {
      return Optional.of(within.first());
    }
    return ranges.get(index).last().next().filter(within::contains);
  }

  /** The index of the first range that does not end before the address, found by bisection. */
  private int firstEndingAtOrAfter(IpAddress address) {
    int low = 0;
    int high = ranges.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranges.get(middle).last().compareTo(address) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpSet set && ranges.equals(set.ranges);
  }

  @Override
  public int hashCode() {
    return ranges.hashCode();
  }

  /** The ranges in order, with commas. */
  @Override
  public String toString() {
    return ranges.stream().map(IpRange::toString).collect(Collectors.joining(", "));
  }
}
