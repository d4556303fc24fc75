package io.groundplan.model.graph;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.address.IpSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The addresses that a network reference means, as far as the topology says.
 *
 * @param ranges the known ones, in the order of the file
 * @param isComplete whether there are no others
 */
public record KnownRanges(List<IpRange> ranges, boolean isComplete) {

  /** Nothing is known. */
  public static final KnownRanges UNKNOWN = new KnownRanges(List.of(), false);

  /** Keeps an unmodifiable copy. */
  public KnownRanges {
    ranges = List.copyOf(ranges);
  }

  /** Exactly these prefixes. */
  public static KnownRanges exactly(List<IpPrefix> prefixes) {
    return new KnownRanges(prefixes.stream().map(IpPrefix::range).toList(), true);
  }

  /** The addresses of somebody. */
  public static KnownRanges of(KnownAddresses addresses) {
    return new KnownRanges(
        addresses.addresses().stream().map(IpRange::of).toList(), addresses.isComplete());
  }

  /** All of several owners' ranges, each once; in linear time. */
  public static KnownRanges sum(List<KnownRanges> parts) {
    Set<IpRange> all = new LinkedHashSet<>();
    parts.forEach(part -> all.addAll(part.ranges));
    return new KnownRanges(List.copyOf(all), parts.stream().allMatch(KnownRanges::isComplete));
  }

  /** The same, if nothing else stands in the way of there being no others. */
  public KnownRanges andComplete(boolean complete) {
    return new KnownRanges(ranges, isComplete && complete);
  }

  /** The fewest prefixes with these addresses, range by range. */
  public List<IpPrefix> prefixes() {
    return ranges.stream().flatMap(range -> range.prefixes().stream()).distinct().toList();
  }

  /** The known addresses as a set. */
  public IpSet set() {
    return IpSet.of(ranges);
  }
}
