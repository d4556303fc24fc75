package io.groundplan.model.address;

import java.util.Optional;

/**
 * The 48-bit hardware address of a link.
 *
 * @param bits the six bytes in the order they are written and sent, the first in bits 47 to 40
 */
public record MacAddress(long bits) implements Comparable<MacAddress> {
  private static final int BYTES = 6;
  private static final int DIGITS = 2 * BYTES;

  public MacAddress {
    if (bits >>> (8 * BYTES) != 0) {
      throw new IllegalArgumentException("A MAC address has 48 bits");
    }
  }

  /**
   * Reads {@code 00:00:5e:00:53:01}, {@code 00-00-5E-00-53-01} or {@code 0000.5e00.5301}, in either
   * case.
   *
   * @throws AddressFormatException if it is none of these
   */
  public static MacAddress parse(String text) {
    char separator = text.length() > 2 ? text.charAt(2) : ':';
    return separator == ':' || separator == '-' ? parse(text, separator, 2) : parse(text, '.', 4);
  }

  public static Optional<MacAddress> tryParse(String text) {
    return Attempt.at(text, MacAddress::parse);
  }

  private static MacAddress parse(String text, char separator, int groupDigits) {
    int length = DIGITS + DIGITS / groupDigits - 1;
    long bits = 0;
    for (int index = 0; index < Math.min(length, text.length()); index++) {
      char character = text.charAt(index);
      boolean between = index % (groupDigits + 1) == groupDigits;
      int digit = Ipv6Text.hexDigit(character);
      if (between ? character != separator : digit < 0) {
        throw AddressFormatException.at(
            text,
            index,
            between
                ? "'%c' stands between the groups of this MAC address".formatted(separator)
                : "a MAC address is six pairs of hexadecimal digits, as in 00:00:5e:00:53:01");
      }
      bits = between ? bits : bits << 4 | digit;
    }
    if (text.length() != length) {
      throw AddressFormatException.at(
          text, Math.min(length, text.length()), "a MAC address has six bytes, no more, no fewer");
    }
    return new MacAddress(bits);
  }

  /** Whether it addresses a group; no link owns such an address. */
  public boolean isMulticast() {
    return (bits >>> 40 & 1) != 0;
  }

  /** Whether an administrator or a hypervisor chose it, and not the maker of the device. */
  public boolean isLocallyAdministered() {
    return (bits >>> 40 & 2) != 0;
  }

  @Override
  public int compareTo(MacAddress other) {
    return Long.compare(bits, other.bits);
  }

  /** Small letters and colons. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int shift = 44; shift >= 0; shift -= 4) {
      text.append(Character.forDigit((int) (bits >>> shift & 15), 16));
      if (shift > 0 && shift % 8 == 0) {
        text.append(':');
      }
    }
    return text.toString();
  }
}
