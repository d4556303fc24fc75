package io.groundplan.model.testing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import java.util.random.RandomGenerator;

/**
 * Addresses of both families in equal parts, with the odd ones more often than chance has it: the
 * ends of the family, runs of zero groups, IPv4-mapped addresses.
 */
public final class Addresses {

  private Addresses() {}

  public static AddressFamily family(RandomGenerator random) {
    return random.nextBoolean() ? AddressFamily.IPV4 : AddressFamily.IPV6;
  }

  public static IpAddress address(RandomGenerator random) {
    return address(random, family(random));
  }

  public static IpAddress address(RandomGenerator random, AddressFamily family) {
    boolean isIpv4 = family == AddressFamily.IPV4;
    return switch (random.nextInt(8)) {
      case 0 -> new IpAddress(family, 0, random.nextInt(3));
      case 1 ->
          isIpv4
              ? new IpAddress(family, 0, 0xffff_ffffL - random.nextInt(3))
              : new IpAddress(family, -1, -1 - random.nextInt(3));
      case 2 ->
          isIpv4
              ? new IpAddress(family, 0, 0xc000_0200L | random.nextInt(256))
              : new IpAddress(family, 0, 0xffff_0000_0000L | ipv4Bits(random));
      default ->
          isIpv4
              ? new IpAddress(family, 0, ipv4Bits(random))
              : new IpAddress(family, groups(random), groups(random));
    };
  }

  private static long ipv4Bits(RandomGenerator random) {
    return random.nextLong() >>> 32;
  }

  private static long groups(RandomGenerator random) {
    long bits = 0;
    for (int group = 0; group < 4; group++) {
      bits = bits << 16 | (random.nextBoolean() ? 0 : random.nextInt(0x10000));
    }
    return bits;
  }

  public static InterfaceAddress interfaceAddress(RandomGenerator random) {
    IpAddress address = address(random);
    return new InterfaceAddress(address, random.nextInt(address.family().bits() + 1));
  }

  public static IpPrefix prefix(RandomGenerator random) {
    return interfaceAddress(random).prefix();
  }

  public static IpRange range(RandomGenerator random) {
    AddressFamily family = family(random);
    IpAddress one = address(random, family);
    IpAddress other =
        random.nextBoolean()
            ? address(random, family)
            : one.plus(random.nextInt(-300, 300)).orElse(one);
    return one.compareTo(other) <= 0 ? new IpRange(one, other) : new IpRange(other, one);
  }
}
