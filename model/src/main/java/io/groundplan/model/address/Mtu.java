package io.groundplan.model.address;

import java.util.Optional;

/**
 * The largest IP packet a link carries, in bytes: at least the 68 of RFC 791, without an upper
 * bound, as real links go up to 65520 and more.
 */
public record Mtu(int bytes) implements Comparable<Mtu> {
  private static final Decimal BOUNDS = new Decimal("MTU", 68, Integer.MAX_VALUE);

  public Mtu {
    BOUNDS.require(bytes);
  }

  /**
   * Reads a decimal number.
   *
   * @throws AddressFormatException if it is not one, or out of bounds
   */
  public static Mtu parse(String text) {
    return new Mtu((int) BOUNDS.parse(text));
  }

  public static Optional<Mtu> tryParse(String text) {
    return Attempt.at(text, Mtu::parse);
  }

  @Override
  public int compareTo(Mtu other) {
    return Integer.compare(bytes, other.bytes);
  }

  @Override
  public String toString() {
    return Integer.toString(bytes);
  }
}
