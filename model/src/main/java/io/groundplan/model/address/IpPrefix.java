package io.groundplan.model.address;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;

/**
 * A block of addresses that share their first bits, such as {@code 192.0.2.0/24}.
 *
 * <p>All bits beyond the length are zero; a text or address that has some set is refused with the
 * prefix that is meant. An address together with the length of its network is an {@link
 * InterfaceAddress}. Prefixes sort by address, then the shorter (larger) first.
 */
public record IpPrefix(IpAddress address, int length) implements Comparable<IpPrefix> {
  private static final Comparator<IpPrefix> ORDER =
      Comparator.comparing(IpPrefix::address).thenComparingInt(IpPrefix::length);

  public IpPrefix {
    requireLength(address, length);
    if (!address.hasPrefix(address, length)) {
      throw hostBits(address + "/" + length, 0, address, length);
    }
  }

  /**
   * Reads {@code address/length}.
   *
   * @throws AddressFormatException if it is not a prefix, or one with host bits set
   */
  public static IpPrefix parse(String text) {
    return parse(text, 0, text.length());
  }

  public static Optional<IpPrefix> tryParse(String text) {
    return Attempt.at(text, IpPrefix::parse);
  }

  static IpPrefix parse(String input, int begin, int end) {
    InterfaceAddress parsed = InterfaceAddress.parse(input, begin, end);
    IpPrefix prefix = parsed.prefix();
    if (!prefix.address.equals(parsed.address())) {
      throw hostBits(input, begin, parsed.address(), parsed.length());
    }
    return prefix;
  }

  static void requireLength(IpAddress address, int length) {
    if (length < 0 || length > address.family().bits()) {
      String begin = address + "/";
      String input = begin + length;
      throw lengths(address.family()).outside(input, begin.length(), input.length());
    }
  }

  static Decimal lengths(AddressFamily family) {
    return new Decimal(family + " prefix length", 0, family.bits());
  }

  private static AddressFormatException hostBits(
      String input, int begin, IpAddress address, int length) {
    String canonical = address.prefix(length).toString();
    return AddressFormatException.correctable(
        input,
        begin,
        AddressFormatException.Fault.HOST_BITS,
        "bits are set beyond the length; the prefix of this address is " + canonical,
        canonical);
  }

  public AddressFamily family() {
    return address.family();
  }

  /** The address whose host bits are all zero. */
  public IpAddress first() {
    return address;
  }

  /** The address whose host bits are all one. */
  public IpAddress last() {
    return address.withHostBits(length, true);
  }

  public IpRange range() {
    return new IpRange(first(), last());
  }

  /** Whether the address is of this family and in this block. */
  public boolean contains(IpAddress other) {
    return other.hasPrefix(address, length);
  }

  /** Whether all of the other prefix lies in this one; a prefix contains itself. */
  public boolean contains(IpPrefix other) {
    return other.length >= length && contains(other.address);
  }

  /** Whether some address is in both, which means that one contains the other. */
  public boolean overlaps(IpPrefix other) {
    return contains(other) || other.contains(this);
  }

  /**
   * The address that names the network and that no host can own: the first, which in IPv6 is the
   * anycast address of the subnet's routers (RFC 4291 section 2.6.1). A /31 (RFC 3021), a /127 (RFC
   * 6164) and a single address have none.
   */
  public Optional<IpAddress> network() {
    return length < family().bits() - 1 ? Optional.of(address) : Optional.empty();
  }

  /** The broadcast address: the last, of IPv4 prefixes shorter than /31 (RFC 3021). */
  public Optional<IpAddress> broadcast() {
    return family() == AddressFamily.IPV4 ? network().map(_ -> last()) : Optional.empty();
  }

  /** Whether a host on this network can own the address: it is in it, and not one of those two. */
  public boolean isHostAddress(IpAddress candidate) {
    return contains(candidate)
        && !network().equals(Optional.of(candidate))
        && !broadcast().equals(Optional.of(candidate));
  }

  /** The number of addresses, the network and broadcast address among them. */
  public BigInteger size() {
    return BigInteger.ONE.shiftLeft(family().bits() - length);
  }

  /** Whether this is one address: a /32 or /128. */
  public boolean isHost() {
    return length == family().bits();
  }

  @Override
  public int compareTo(IpPrefix other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return address + "/" + length;
  }
}
