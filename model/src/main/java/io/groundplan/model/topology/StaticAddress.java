package io.groundplan.model.topology;

import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpAddress;
import java.util.Optional;

/**
 * An address that somebody assigned for good.
 *
 * @param address the address
 * @param length prefix length, where it is written; its subnet's if absent
 * @param metric of the routes that come with it
 */
public record StaticAddress(IpAddress address, Optional<Integer> length, Optional<Integer> metric)
    implements AddressAssignment {

  /** An address that takes its length from its subnet. */
  public static StaticAddress of(IpAddress address) {
    return new StaticAddress(address, Optional.empty(), Optional.empty());
  }

  /** Reads {@code 10.0.0.1} or {@code 10.0.0.1/24}, or throws {@link AddressFormatException}. */
  public static StaticAddress parse(String text) {
    if (!text.contains("/")) {
      return of(IpAddress.parse(text));
    }
    InterfaceAddress address = InterfaceAddress.parse(text);
    return new StaticAddress(address.address(), Optional.of(address.length()), Optional.empty());
  }

  @Override
  public String toString() {
    return length.map(bits -> address + "/" + bits).orElseGet(address::toString);
  }
}
