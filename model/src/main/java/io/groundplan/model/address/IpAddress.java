package io.groundplan.model.address;

import java.math.BigInteger;
import java.util.Optional;

/**
 * One IPv4 or IPv6 address, without a zone.
 *
 * <p>Addresses sort as unsigned numbers, all of IPv4 before all of IPv6. An IPv4-mapped address
 * ({@code ::ffff:192.0.2.1}) is an IPv6 address, not equal to the IPv4 address in it; {@link
 * #unmapped()} leads from the one to the other.
 *
 * @param high the first 64 bits of an IPv6 address, 0 for IPv4
 * @param low the last 64 bits of an IPv6 address, the 32 bits of an IPv4 address
 */
public record IpAddress(AddressFamily family, long high, long low)
    implements Comparable<IpAddress> {
  public IpAddress {
    if (family == AddressFamily.IPV4 && (high != 0 || low >>> 32 != 0)) {
      throw new IllegalArgumentException("An IPv4 address has 32 bits, all of them in low");
    }
  }

  /**
   * Reads an address strictly: no leading zeros, no fewer than four octets, no zone, no blanks.
   *
   * @throws AddressFormatException if it is not an address
   */
  public static IpAddress parse(String text) {
    return parse(text, 0, text.length());
  }

  public static Optional<IpAddress> tryParse(String text) {
    return Attempt.at(text, IpAddress::parse);
  }

  /** Reads the part of a text, so that a failure has its position in the whole. */
  static IpAddress parse(String input, int begin, int end) {
    for (int index = begin; index < end; index++) {
      switch (input.charAt(index)) {
        case '.' -> {
          refuseZone(input, index, end);
          return new IpAddress(AddressFamily.IPV4, 0, Ipv4Text.parse(input, begin, end));
        }
        case ':' -> {
          refuseZone(input, index, end);
          return Ipv6Text.parse(input, begin, end);
        }
        case '%' -> refuseZone(input, index, end);
        default -> {}
      }
    }
    throw AddressFormatException.at(
        input, begin, begin == end ? "the address is missing" : "this is no IP address");
  }

  private static void refuseZone(String input, int begin, int end) {
    int zone = input.indexOf('%', begin, end);
    if (zone >= 0) {
      throw AddressFormatException.at(
          input, zone, "a zone belongs to one machine, an address in a topology has none");
    }
  }

  public boolean isIpv4() {
    return family == AddressFamily.IPV4;
  }

  public boolean isIpv6() {
    return family == AddressFamily.IPV6;
  }

  /** An IPv6 address that holds an IPv4 one (RFC 4291 section 2.5.5.2). */
  public boolean isIpv4Mapped() {
    return isIpv6() && high == 0 && low >>> 32 == 0xffff;
  }

  /** The IPv4 address in an IPv4-mapped one; every other address unchanged. */
  public IpAddress unmapped() {
    return isIpv4Mapped() ? new IpAddress(AddressFamily.IPV4, 0, low & 0xffff_ffffL) : this;
  }

  /** The address behind this one, none behind the last of the family. */
  public Optional<IpAddress> next() {
    return plus(1);
  }

  /** The address before this one, none before the first of the family. */
  public Optional<IpAddress> previous() {
    return plus(-1);
  }

  /** The address so many steps on (back, if negative), unless that leaves the family. */
  public Optional<IpAddress> plus(long steps) {
    long sumLow = low + steps;
    if (isIpv4()) {
      // A sum beyond 63 bits wraps to a negative one, which has high bits set as well.
      return sumLow >>> 32 == 0 ? Optional.of(new IpAddress(family, 0, sumLow)) : Optional.empty();
    }
    boolean carry = steps >= 0 && Long.compareUnsigned(sumLow, low) < 0;
    boolean borrow = steps < 0 && Long.compareUnsigned(sumLow, low) > 0;
    if ((carry && high == -1) || (borrow && high == 0)) {
      return Optional.empty();
    }
    long sumHigh = high + (carry ? 1 : 0) - (borrow ? 1 : 0);
    return Optional.of(new IpAddress(family, sumHigh, sumLow));
  }

  /** The address as an unsigned number. */
  public BigInteger toBigInteger() {
    return unsigned(high).shiftLeft(Long.SIZE).or(unsigned(low));
  }

  private static BigInteger unsigned(long half) {
    BigInteger value = BigInteger.valueOf(half & Long.MAX_VALUE);
    return half < 0 ? value.setBit(Long.SIZE - 1) : value;
  }

  /**
   * The prefix of this length that holds the address.
   *
   * @throws AddressFormatException if the family has no prefix of this length
   */
  public IpPrefix prefix(int length) {
    IpPrefix.requireLength(this, length);
    return new IpPrefix(withHostBits(length, false), length);
  }

  /** Whether this is the other address with any bits set beyond the length. */
  boolean hasPrefix(IpAddress other, int length) {
    if (family != other.family) {
      return false;
    }
    if (isIpv4()) {
      return (low & ~hostIpv4(length)) == other.low;
    }
    return (high & ~hostHigh(length)) == other.high && (low & ~hostLow(length)) == other.low;
  }

  /** This address with all bits beyond the length cleared or set. */
  IpAddress withHostBits(int length, boolean set) {
    if (isIpv4()) {
      long host = hostIpv4(length);
      return new IpAddress(family, 0, set ? low | host : low & ~host);
    }
    return set
        ? new IpAddress(family, high | hostHigh(length), low | hostLow(length))
        : new IpAddress(family, high & ~hostHigh(length), low & ~hostLow(length));
  }

  /** The bits beyond the length of an IPv4 prefix. */
  private static long hostIpv4(int length) {
    return length == 32 ? 0 : 0xffff_ffffL >>> length;
  }

  /** The bits beyond the length of an IPv6 prefix, in its first half. */
  private static long hostHigh(int length) {
    return length >= 64 ? 0 : -1L >>> length;
  }

  /** The bits beyond the length of an IPv6 prefix, in its second half. */
  private static long hostLow(int length) {
    if (length == 128) {
      return 0;
    }
    return length <= 64 ? -1L : -1L >>> (length - 64);
  }

  /** {@code 0.0.0.0} or {@code ::}: no address yet, or all of one's own. */
  public boolean isUnspecified() {
    return high == 0 && low == 0;
  }

  /** 127.0.0.0/8 (RFC 1122) or ::1 (RFC 4291), also as an IPv4-mapped address. */
  public boolean isLoopback() {
    return SpecialPurpose.LOOPBACK.contains(unmapped());
  }

  /** 169.254.0.0/16 (RFC 3927) or fe80::/10 (RFC 4291), also as an IPv4-mapped address. */
  public boolean isLinkLocal() {
    return SpecialPurpose.LINK_LOCAL.contains(unmapped());
  }

  /** 224.0.0.0/4 (RFC 5771) or ff00::/8 (RFC 4291), also as an IPv4-mapped address. */
  public boolean isMulticast() {
    return SpecialPurpose.MULTICAST.contains(unmapped());
  }

  /**
   * 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 (RFC 1918) or fc00::/7 (RFC 4193), also as an
   * IPv4-mapped address.
   */
  public boolean isPrivate() {
    return SpecialPurpose.PRIVATE_USE.contains(unmapped());
  }

  /** 100.64.0.0/10 (RFC 6598), also as an IPv4-mapped address; IPv6 has no such block. */
  public boolean isSharedSpace() {
    return SpecialPurpose.SHARED_SPACE.contains(unmapped());
  }

  /**
   * 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 (RFC 5737), also as an IPv4-mapped address;
   * 2001:db8::/32 (RFC 3849) or 3fff::/20 (RFC 9637).
   */
  public boolean isDocumentation() {
    return SpecialPurpose.DOCUMENTATION.contains(unmapped());
  }

  /**
   * A unicast address that is good beyond its own link, in the sense of Go's {@code netip}: private
   * addresses and those that nobody has been given yet are such too.
   */
  public boolean isGlobalUnicast() {
    IpAddress address = unmapped();
    return !address.isUnspecified()
        && !address.isLoopback()
        && !address.isLinkLocal()
        && !address.isMulticast()
        && !SpecialPurpose.LIMITED_BROADCAST.contains(address);
  }

  /**
   * An address that somebody on the Internet may hold: without a special purpose, and in IPv6 from
   * 2000::/3, the only block handed out so far.
   */
  public boolean isPublic() {
    return specialPurpose().isEmpty() && (isIpv4() || high >>> 61 == 1);
  }

  /** What the block of the address is for, if it is not there for everybody. */
  public Optional<SpecialPurpose> specialPurpose() {
    return SpecialPurpose.of(this);
  }

  @Override
  public int compareTo(IpAddress other) {
    if (family != other.family) {
      return family.compareTo(other.family);
    }
    return high == other.high
        ? Long.compareUnsigned(low, other.low)
        : Long.compareUnsigned(high, other.high);
  }

  /** Dotted decimal, or RFC 5952. */
  @Override
  public String toString() {
    return isIpv4() ? Ipv4Text.format(low) : Ipv6Text.format(high, low);
  }
}
