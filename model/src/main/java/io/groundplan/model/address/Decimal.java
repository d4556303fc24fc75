package io.groundplan.model.address;

/**
 * A bounded decimal number as this package reads all of its numbers: ASCII digits only, no sign, no
 * leading zero.
 *
 * @param name what the number is called in a reason
 */
record Decimal(String name, long least, long most) {
  private static final int SHOWN_DIGITS = 20;

  long parse(String input) {
    return parse(input, 0, input.length());
  }

  long parse(String input, int begin, int end) {
    if (begin >= end) {
      throw AddressFormatException.at(input, begin, name + " is missing");
    }
    long value = 0;
    for (int index = begin; index < end; index++) {
      char digit = input.charAt(index);
      if (digit < '0' || digit > '9') {
        throw AddressFormatException.at(
            input, index, name + " is written in the digits 0 to 9 alone");
      }
      value = Math.min(value * 10 + (digit - '0'), most + 1);
    }
    if (input.charAt(begin) == '0' && end - begin > 1) {
      throw AddressFormatException.at(
          input, begin, name + " has a leading zero, which some programs read as octal");
    }
    if (value < least || value > most) {
      throw outside(input, begin, end);
    }
    return value;
  }

  /** The value itself, for constructors, which are given a number and not a text. */
  long require(long value) {
    if (value < least || value > most) {
      String input = Long.toString(value);
      throw outside(input, 0, input.length());
    }
    return value;
  }

  AddressFormatException outside(String input, int begin, int end) {
    int shownEnd = Math.min(end, begin + SHOWN_DIGITS);
    String value = input.substring(begin, shownEnd) + (shownEnd < end ? "…" : "");
    return AddressFormatException.at(
        input, begin, name + " " + value + " is not in " + least + ".." + most);
  }
}
