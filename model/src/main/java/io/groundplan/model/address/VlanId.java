package io.groundplan.model.address;

import java.util.Optional;

/**
 * The number in the tag of a virtual LAN: 1 to 4094, as IEEE 802.1Q keeps 0 and 4095 for itself.
 */
public record VlanId(int number) implements Comparable<VlanId> {
  private static final Decimal BOUNDS = new Decimal("VLAN", 1, 4094);

  public VlanId {
    BOUNDS.require(number);
  }

  /**
   * Reads a decimal number.
   *
   * @throws AddressFormatException if it is not one, or out of bounds
   */
  public static VlanId parse(String text) {
    return new VlanId((int) BOUNDS.parse(text));
  }

  public static Optional<VlanId> tryParse(String text) {
    return Attempt.at(text, VlanId::parse);
  }

  @Override
  public int compareTo(VlanId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
