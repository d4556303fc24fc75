package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Ranges by their first and last address. A look-up takes O(log n) and what it finds. */
final class RangeEnds {

  private final NavigableMap<IpAddress, List<IpRange>> byFirst = new TreeMap<>();
  private final NavigableMap<IpAddress, List<IpRange>> byLast = new TreeMap<>();

  RangeEnds(Collection<IpRange> ranges) {
    for (IpRange range : ranges) {
      byFirst.computeIfAbsent(range.first(), _ -> new ArrayList<>(1)).add(range);
      byLast.computeIfAbsent(range.last(), _ -> new ArrayList<>(1)).add(range);
    }
  }

  /** The ranges that share a part with another and do not reach beyond it at both ends. */
  Set<IpRange> endingIn(IpRange other) {
    Set<IpRange> found = new LinkedHashSet<>();
    byFirst.subMap(other.first(), true, other.last(), true).values().forEach(found::addAll);
    byLast.subMap(other.first(), true, other.last(), true).values().forEach(found::addAll);
    found.removeIf(range -> range.contains(other));
    return found;
  }
}
