package io.groundplan.model.address;

/** Dotted decimal: the four octets that RFC 6943 section 3.1.1 calls strict, and nothing looser. */
final class Ipv4Text {
  private static final Decimal OCTET = new Decimal("octet", 0, 255);

  private Ipv4Text() {}

  /** The 32 bits of the address that stands in {@code input} from {@code begin} to {@code end}. */
  static long parse(String input, int begin, int end) {
    long bits = 0;
    int octets = 0;
    int start = begin;
    for (int index = begin; index <= end; index++) {
      if (index < end && input.charAt(index) != '.') {
        continue;
      }
      if (octets == 4) {
        throw AddressFormatException.at(input, start, "an IPv4 address has four octets, not more");
      }
      bits = bits << 8 | OCTET.parse(input, start, index);
      octets++;
      start = index + 1;
    }
    if (octets < 4) {
      throw AddressFormatException.at(
          input, end, "an IPv4 address has four octets, this has " + octets);
    }
    return bits;
  }

  static String format(long bits) {
    return (bits >>> 24 & 255)
        + "."
        + (bits >>> 16 & 255)
        + "."
        + (bits >>> 8 & 255)
        + "."
        + (bits & 255);
  }
}
