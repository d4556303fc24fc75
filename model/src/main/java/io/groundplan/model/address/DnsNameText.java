package io.groundplan.model.address;

/** What the text of a name in the DNS may be. */
final class DnsNameText {
  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_LABEL = 63;

  private DnsNameText() {}

  /** The text without the dot of the root, if it is a name. */
  static String require(String input) {
    int end = input.endsWith(".") ? input.length() - 1 : input.length();
    if (end == 0) {
      throw refused(input, 0, "the name is missing");
    }
    int begin = end > 2 && input.startsWith("*.") ? 2 : 0;
    int start = begin;
    for (int index = begin; index <= end; index++) {
      if (index == end || input.charAt(index) == '.') {
        boolean service = index < end && input.startsWith("_", start);
        requireLabel(input, service ? start + 1 : start, index, start);
        start = index + 1;
      }
    }
    if (end > LONGEST_NAME) {
      throw refused(input, LONGEST_NAME, "a name in the DNS has at most 253 characters");
    }
    String text = input.substring(0, end);
    requireNoAddress(input, text);
    return text;
  }

  private static void requireLabel(String input, int begin, int end, int labelBegin) {
    if (begin >= end) {
      throw refused(input, begin, "a label of a name has at least one character");
    }
    for (int index = begin; index < end; index++) {
      char character = input.charAt(index);
      if (!isLetterOrDigit(character) && character != '-') {
        throw refused(input, index, refusal(character));
      }
    }
    if (input.charAt(begin) == '-' || input.charAt(end - 1) == '-') {
      throw refused(
          input,
          input.charAt(begin) == '-' ? begin : end - 1,
          "a label of a name does not begin or end with a hyphen");
    }
    if (end - labelBegin > LONGEST_LABEL) {
      throw refused(
          input, labelBegin + LONGEST_LABEL, "a label of a name has at most 63 characters");
    }
  }

  private static boolean isLetterOrDigit(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }

  private static String refusal(char character) {
    return switch (character) {
      case '*' -> "a star stands alone as the first label, as in *.example.net";
      case '_' -> "an underscore only begins a label, and not the last one";
      default ->
          character < 128
              ? "a name has letters, digits, hyphens and dots alone"
              : "a name has ASCII characters alone; write this one in its xn-- form";
    };
  }

  /**
   * RFC 1123 section 2.1: the last label of a name is not all digits, or it reads as an address.
   */
  private static void requireNoAddress(String input, String text) {
    int last = text.lastIndexOf('.') + 1;
    if (last > 0 && text.substring(last).chars().allMatch(Character::isDigit)) {
      throw refused(input, last, "the last label of a name is not a number; is this an address?");
    }
  }

  private static AddressFormatException refused(String input, int index, String reason) {
    return AddressFormatException.at(
        input, index, AddressFormatException.Fault.NO_DNS_NAME, reason);
  }
}
