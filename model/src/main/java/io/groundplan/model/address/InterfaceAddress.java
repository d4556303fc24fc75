package io.groundplan.model.address;

import java.util.Comparator;
import java.util.Optional;

/**
 * The address of an interface with the length of the network it is in, such as {@code
 * 192.0.2.10/24}. The bits beyond the length are the host's, so any may be set.
 */
public record InterfaceAddress(IpAddress address, int length)
    implements Comparable<InterfaceAddress> {
  private static final Comparator<InterfaceAddress> ORDER =
      Comparator.comparing(InterfaceAddress::address).thenComparingInt(InterfaceAddress::length);

  public InterfaceAddress {
    IpPrefix.requireLength(address, length);
  }

  /**
   * Reads {@code address/length}; a bare address has no length and is refused.
   *
   * @throws AddressFormatException if it is not such an address
   */
  public static InterfaceAddress parse(String text) {
    return parse(text, 0, text.length());
  }

  public static Optional<InterfaceAddress> tryParse(String text) {
    return Attempt.at(text, InterfaceAddress::parse);
  }

  static InterfaceAddress parse(String input, int begin, int end) {
    int slash = input.indexOf('/', begin, end);
    if (slash < 0) {
      String usual = IpAddress.parse(input, begin, end).isIpv4() ? "/24" : "/64";
      throw AddressFormatException.at(input, end, "the prefix length is missing, as in " + usual);
    }
    IpAddress address = IpAddress.parse(input, begin, slash);
    long length = IpPrefix.lengths(address.family()).parse(input, slash + 1, end);
    return new InterfaceAddress(address, (int) length);
  }

  /** The network the address is in, with the host bits cleared. */
  public IpPrefix prefix() {
    return address.prefix(length);
  }

  @Override
  public int compareTo(InterfaceAddress other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return address + "/" + length;
  }
}
