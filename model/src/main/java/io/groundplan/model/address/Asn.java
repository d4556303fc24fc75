package io.groundplan.model.address;

import java.util.Optional;

/**
 * The number of an autonomous system, 32 bits wide (RFC 6793) and written plainly (asplain of RFC
 * 5396); 0 is reserved (RFC 7607).
 */
public record Asn(long number) implements Comparable<Asn> {
  private static final Decimal BOUNDS = new Decimal("AS number", 1, 4_294_967_295L);

  public Asn {
    BOUNDS.require(number);
  }

  /**
   * Reads a decimal number.
   *
   * @throws AddressFormatException if it is not one, or out of bounds
   */
  public static Asn parse(String text) {
    return new Asn(BOUNDS.parse(text));
  }

  public static Optional<Asn> tryParse(String text) {
    return Attempt.at(text, Asn::parse);
  }

  @Override
  public int compareTo(Asn other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
