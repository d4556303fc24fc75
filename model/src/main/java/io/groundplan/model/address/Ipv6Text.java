package io.groundplan.model.address;

/** The text of IPv6 addresses: reads RFC 4291 section 2.2, writes RFC 5952. */
final class Ipv6Text {
  private static final int GROUPS = 8;
  private static final int LONGEST_GROUP = 4;

  private final String input;
  private final int end;
  private final int[] groups = new int[GROUPS];
  private int index;
  private int count;

  /** How many groups stand before the "::", or -1 without one. */
  private int ellipsis = -1;

  private int ellipsisIndex;

  private Ipv6Text(String input, int begin, int end) {
    this.input = input;
    this.end = end;
    this.index = begin;
  }

  static IpAddress parse(String input, int begin, int end) {
    return new Ipv6Text(input, begin, end).read();
  }

  private IpAddress read() {
    if (input.startsWith("::", index) && index + 2 <= end) {
      ellipsis = 0;
      ellipsisIndex = index;
      index += 2;
    }
    while (index < end) {
      if (count == GROUPS) {
        throw failure(index, "an IPv6 address has eight groups, not more");
      }
      int digitsEnd = endOfGroup();
      if (digitsEnd < end && input.charAt(digitsEnd) == '.') {
        readIpv4Tail();
        break;
      }
      readGroup(digitsEnd);
      if (index < end) {
        readSeparator();
      }
    }
    return expand();
  }

  private int endOfGroup() {
    int position = index;
    while (position < end && hexDigit(input.charAt(position)) >= 0) {
      position++;
    }
    return position;
  }

  private void readGroup(int digitsEnd) {
    if (digitsEnd == index) {
      throw failure(
          index,
          input.charAt(index) == ':'
              ? "a group of an IPv6 address has at least one digit"
              : "the groups of an IPv6 address are hexadecimal digits between colons");
    }
    if (digitsEnd - index > LONGEST_GROUP) {
      throw failure(index, "a group of an IPv6 address has at most four digits");
    }
    groups[count++] = Integer.parseInt(input, index, digitsEnd, 16);
    index = digitsEnd;
  }

  private void readSeparator() {
    if (input.charAt(index) != ':') {
      throw failure(index, "the groups of an IPv6 address are hexadecimal digits between colons");
    }
    if (index + 1 == end) {
      throw failure(index, "a single colon stands between two groups, not at the end");
    }
    index++;
    if (input.charAt(index) == ':') {
      if (ellipsis >= 0) {
        throw failure(index - 1, "\"::\" stands at most once in an IPv6 address");
      }
      ellipsis = count;
      ellipsisIndex = index - 1;
      index++;
    }
  }

  private void readIpv4Tail() {
    boolean fits = ellipsis < 0 ? count == GROUPS - 2 : count <= GROUPS - 2;
    if (!fits) {
      throw failure(
          index, "a dotted IPv4 address in an IPv6 one takes the place of its last two groups");
    }
    long bits = Ipv4Text.parse(input, index, end);
    groups[count++] = (int) (bits >>> 16);
    groups[count++] = (int) (bits & 0xffff);
    index = end;
  }

  private IpAddress expand() {
    if (ellipsis < 0 && count < GROUPS) {
      throw failure(end, "an IPv6 address has eight groups, this has " + count + " and no \"::\"");
    }
    if (ellipsis >= 0 && count == GROUPS) {
      throw failure(ellipsisIndex, "\"::\" stands for at least one group, and all eight are given");
    }
    long high = 0;
    long low = 0;
    for (int position = 0; position < GROUPS; position++) {
      high = high << 16 | low >>> 48;
      low = low << 16 | groupAt(position);
    }
    return new IpAddress(AddressFamily.IPV6, high, low);
  }

  private int groupAt(int position) {
    if (ellipsis < 0 || position < ellipsis) {
      return groups[position];
    }
    int behind = position - (GROUPS - count);
    return behind < ellipsis ? 0 : groups[behind];
  }

  private AddressFormatException failure(int position, String reason) {
    return AddressFormatException.at(input, position, reason);
  }

  static int hexDigit(char digit) {
    return digit < 128 ? Character.digit(digit, 16) : -1;
  }

  static String format(long high, long low) {
    if (high == 0 && low >>> 32 == 0xffff) {
      return "::ffff:" + Ipv4Text.format(low & 0xffff_ffffL);
    }
    int[] groups = new int[GROUPS];
    for (int position = 0; position < GROUPS; position++) {
      long half = position < GROUPS / 2 ? high : low;
      groups[position] = (int) (half >>> (48 - position % 4 * 16) & 0xffff);
    }
    return format(groups);
  }

  /** Shortens the longest run of at least two zero groups, the first of equals. */
  private static String format(int[] groups) {
    int runStart = -1;
    int runLength = 1;
    int zeros = 0;
    for (int position = 0; position < GROUPS; position++) {
      zeros = groups[position] == 0 ? zeros + 1 : 0;
      if (zeros > runLength) {
        runLength = zeros;
        runStart = position - zeros + 1;
      }
    }
    var text = new StringBuilder();
    int position = 0;
    while (position < GROUPS) {
      if (position == runStart) {
        text.append("::");
        position += runLength;
      } else {
        boolean continues = position > 0 && position != runStart + runLength;
        text.append(continues ? ":" : "").append(Integer.toHexString(groups[position]));
        position++;
      }
    }
    return text.toString();
  }
}
