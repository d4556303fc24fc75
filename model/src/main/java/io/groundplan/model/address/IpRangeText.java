package io.groundplan.model.address;

/** Reads the four ways in which people write a range of addresses. */
final class IpRangeText {
  private static final Decimal LAST_OCTET = new Decimal("last octet", 0, 255);
  private static final int LONGEST_GROUP = 4;

  private IpRangeText() {}

  static IpRange parse(String input) {
    int dash = input.indexOf('-');
    if (dash < 0) {
      return input.indexOf('/') < 0
          ? IpRange.of(IpAddress.parse(input))
          : IpPrefix.parse(input).range();
    }
    int firstEnd = dash;
    while (firstEnd > 0 && isBlank(input.charAt(firstEnd - 1))) {
      firstEnd--;
    }
    int lastBegin = dash + 1;
    while (lastBegin < input.length() && isBlank(input.charAt(lastBegin))) {
      lastBegin++;
    }
    IpAddress first = IpAddress.parse(input, 0, firstEnd);
    IpAddress last = parseLast(input, lastBegin, first, firstEnd);
    IpRange.requireOrder(input, 0, lastBegin, first, last);
    return new IpRange(first, last);
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t';
  }

  private static IpAddress parseLast(String input, int begin, IpAddress first, int firstEnd) {
    int end = input.length();
    if (begin == end) {
      throw AddressFormatException.at(input, begin, "the last address of the range is missing");
    }
    if (input.indexOf('.', begin) >= 0 || input.indexOf(':', begin) >= 0) {
      return IpAddress.parse(input, begin, end);
    }
    // The number takes the place of what stands last before the dash: an octet of 192.0.2.80 and
    // ::ffff:192.0.2.80, a group of 2001:db8::80.
    return input.substring(0, firstEnd).indexOf('.') >= 0
        ? withLowBits(first, 8, LAST_OCTET.parse(input, begin, end))
        : withLowBits(first, 16, parseLastGroup(input, begin, end));
  }

  private static IpAddress withLowBits(IpAddress address, int count, long bits) {
    return new IpAddress(address.family(), address.high(), address.low() >>> count << count | bits);
  }

  private static long parseLastGroup(String input, int begin, int end) {
    for (int index = begin; index < end; index++) {
      if (Ipv6Text.hexDigit(input.charAt(index)) < 0) {
        throw AddressFormatException.at(
            input, index, "the last group is written in hexadecimal digits alone");
      }
    }
    if (end - begin > LONGEST_GROUP) {
      throw AddressFormatException.at(input, begin, "the last group has at most four digits");
    }
    return Integer.parseInt(input, begin, end, 16);
  }
}
