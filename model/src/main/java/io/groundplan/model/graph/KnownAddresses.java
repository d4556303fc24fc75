package io.groundplan.model.graph;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses that somebody has, as far as the topology says.
 *
 * @param addresses the known ones, each once, in the order of the file
 * @param isComplete whether there are no others; not so where DHCP or the kernel chooses one
 */
public record KnownAddresses(List<IpAddress> addresses, boolean isComplete) {

  /** Nothing is known. */
  public static final KnownAddresses UNKNOWN = new KnownAddresses(List.of(), false);

  /** Keeps an unmodifiable copy. */
  public KnownAddresses {
    addresses = List.copyOf(addresses);
  }

  /** Exactly these. */
  public static KnownAddresses exactly(List<IpAddress> addresses) {
    return new KnownAddresses(addresses, true);
  }

  /** All of several owners' addresses, each once; in linear time. */
  public static KnownAddresses sum(List<KnownAddresses> parts) {
    Set<IpAddress> all = new LinkedHashSet<>();
    parts.forEach(part -> all.addAll(part.addresses));
    return new KnownAddresses(
        List.copyOf(all), parts.stream().allMatch(KnownAddresses::isComplete));
  }

  /** The known ones of a family. */
  public List<IpAddress> of(AddressFamily family) {
    for (IpAddress address : addresses) {
      if (address.family() != family) {
        return addresses.stream().filter(other -> other.family() == family).toList();
      }
    }
    return addresses;
  }

  /** The only known one of a family; empty where there is none, or a choice. */
  public Optional<IpAddress> only(AddressFamily family) {
    List<IpAddress> candidates = of(family);
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  /** Whether it is known that there is none. */
  public boolean isKnownEmpty() {
    return addresses.isEmpty() && isComplete;
  }
}
