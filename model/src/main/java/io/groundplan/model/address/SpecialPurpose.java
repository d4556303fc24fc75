package io.groundplan.model.address;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The blocks of addresses that have a purpose of their own, from IANA's special-purpose registries
 * (RFC 6890) and the multicast registries.
 *
 * <p>The constants stand in the order of look-up: a block before the larger one around it. Left out
 * are the single addresses and service networks (such as AS112's) inside or beside these blocks
 * that are reached like all others.
 */
public enum SpecialPurpose {
  UNSPECIFIED("unspecified address", "RFC 1122, RFC 4291", "0.0.0.0/32", "::/128"),
  THIS_NETWORK("this network", "RFC 791", "0.0.0.0/8"),
  LOOPBACK("loopback", "RFC 1122, RFC 4291", "127.0.0.0/8", "::1/128"),
  PRIVATE_USE(
      "private use",
      "RFC 1918, RFC 4193",
      "10.0.0.0/8",
      "172.16.0.0/12",
      "192.168.0.0/16",
      "fc00::/7"),
  SHARED_SPACE("shared between a carrier and its customers", "RFC 6598", "100.64.0.0/10"),
  LINK_LOCAL("link-local", "RFC 3927, RFC 4291", "169.254.0.0/16", "fe80::/10"),
  DOCUMENTATION(
      "documentation",
      "RFC 5737, RFC 3849, RFC 9637",
      "192.0.2.0/24",
      "198.51.100.0/24",
      "203.0.113.0/24",
      "2001:db8::/32",
      "3fff::/20"),
  BENCHMARKING("benchmarking", "RFC 2544, RFC 5180", "198.18.0.0/15", "2001:2::/48"),
  TEREDO("Teredo", "RFC 4380", "2001::/32"),
  PROTOCOL_ASSIGNMENTS("protocol assignments", "RFC 6890, RFC 2928", "192.0.0.0/24", "2001::/23"),
  SIX_TO_FOUR("6to4", "RFC 7526, RFC 3056", "192.88.99.0/24", "2002::/16"),
  MULTICAST("multicast", "RFC 5771, RFC 4291", "224.0.0.0/4", "ff00::/8"),
  LIMITED_BROADCAST("limited broadcast", "RFC 919", "255.255.255.255/32"),
  RESERVED("reserved for future use", "RFC 1112", "240.0.0.0/4"),
  IPV4_MAPPED("IPv4-mapped", "RFC 4291", "::ffff:0.0.0.0/96"),
  TRANSLATION("IPv4-IPv6 translation", "RFC 6052, RFC 8215", "64:ff9b::/96", "64:ff9b:1::/48"),
  DISCARD("discard", "RFC 6666", "100::/64"),
  SEGMENT_ROUTING("segment routing", "RFC 9602", "5f00::/16"),
  SITE_LOCAL("site-local, deprecated", "RFC 3879", "fec0::/10");

  private static final List<SpecialPurpose> ALL = List.of(values());

  private final String title;
  private final String reference;

  // The list is made unmodifiable in the constructor, which its type cannot say.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<IpPrefix> prefixes;

  SpecialPurpose(String title, String reference, String... prefixes) {
    this.title = title;
    this.reference = reference;
    this.prefixes = Arrays.stream(prefixes).map(IpPrefix::parse).toList();
  }

  /** The purpose of the innermost block around the address; most addresses have none. */
  public static Optional<SpecialPurpose> of(IpAddress address) {
    for (SpecialPurpose purpose : ALL) {
      if (purpose.contains(address)) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }

  /** The purpose as messages name it. */
  public String title() {
    return title;
  }

  /** The document that gives each family its block. */
  public String reference() {
    return reference;
  }

  public List<IpPrefix> prefixes() {
    return prefixes;
  }

  /** Whether the address is in one of the blocks; an IPv4-mapped address is in that of its own. */
  public boolean contains(IpAddress address) {
    for (IpPrefix prefix : prefixes) {
      if (prefix.contains(address)) {
        return true;
      }
    }
    return false;
  }
}
