package io.groundplan.model.address;

/** The two families of Internet addresses, in the order in which addresses sort. */
public enum AddressFamily {
  IPV4("IPv4", 32),
  IPV6("IPv6", 128);

  private final String text;
  private final int bits;

  AddressFamily(String text, int bits) {
    this.text = text;
    this.bits = bits;
  }

  /** The number of bits of an address, which is also the longest prefix length. */
  public int bits() {
    return bits;
  }

  @Override
  public String toString() {
    return text;
  }
}
