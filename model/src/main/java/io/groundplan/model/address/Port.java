package io.groundplan.model.address;

import java.util.Optional;

/** A port of a transport protocol; 0 is none. */
public record Port(int number) implements Comparable<Port> {
  private static final Decimal BOUNDS = new Decimal("port", 1, 65535);

  public Port {
    BOUNDS.require(number);
  }

  /**
   * Reads a decimal number.
   *
   * @throws AddressFormatException if it is not one, or out of bounds
   */
  public static Port parse(String text) {
    return parse(text, 0, text.length());
  }

  static Port parse(String input, int begin, int end) {
    return new Port((int) BOUNDS.parse(input, begin, end));
  }

  public static Optional<Port> tryParse(String text) {
    return Attempt.at(text, Port::parse);
  }

  @Override
  public int compareTo(Port other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
