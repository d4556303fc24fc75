package io.groundplan.model.plan;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.FreeAddresses;
import java.util.Optional;

/**
 * Carries the host part of an address into another prefix. Within a family the bits are the same;
 * between families the digits are, since people give {@code 192.0.2.11} and {@code 2001:db8::11} to
 * one machine.
 */
final class HostPart {

  private static final int DECIMAL = 10;
  private static final int HEXADECIMAL = 16;
  private static final long LARGEST_OCTET = 255;

  private HostPart() {}

  /**
   * The address in the prefix with the host part of another, if it has one and hosts can own it.
   */
  static Optional<IpAddress> in(IpPrefix prefix, IpAddress other) {
    Optional<IpAddress> address =
        prefix.family() == other.family()
            ? FreeAddresses.sameHost(prefix, other)
            : digits(other).flatMap(digits -> ending(prefix, digits));
    return address.filter(prefix::isHostAddress);
  }

  /** The last octet of an IPv4 address, the last group of an IPv6 address that has no other. */
  private static Optional<String> digits(IpAddress address) {
    if (address.isIpv4()) {
      return Optional.of(Long.toString(address.low() & LARGEST_OCTET));
    }
    boolean hasOneGroup = (address.low() >>> Short.SIZE) == 0;
    return hasOneGroup ? Optional.of(Long.toHexString(address.low())) : Optional.empty();
  }

  private static Optional<IpAddress> ending(IpPrefix prefix, String digits) {
    if (!digits.matches("[0-9]+")) {
      return Optional.empty();
    }
    IpAddress first = prefix.first();
    if (first.isIpv6()) {
      return first.plus(Long.parseLong(digits, HEXADECIMAL));
    }
    long octet = Long.parseLong(digits, DECIMAL);
    return octet > LARGEST_OCTET
        ? Optional.empty()
        : Optional.of(new IpAddress(first.family(), 0, (first.low() & ~LARGEST_OCTET) | octet));
  }
}
