package io.groundplan.model.topology;

import io.groundplan.model.address.IpPrefix;
import java.util.List;
import java.util.Optional;

/**
 * One layer 3 prefix of a segment.
 *
 * @param prefix its addresses
 * @param gateway the default router of its members; more than one where they share the work
 * @param dhcp which addresses are leased, and by whom
 * @param reserved addresses to keep free
 * @param slaac whether hosts form their own IPv6 addresses (RFC 4862)
 */
public record Subnet(
    IpPrefix prefix,
    Stated<AddressReference> gateway,
    DhcpScope dhcp,
    List<AddressRange> reserved,
    Optional<Boolean> slaac) {

  /** Keeps an unmodifiable copy. */
  public Subnet {
    reserved = List.copyOf(reserved);
  }

  /** A subnet of which only the prefix is known. */
  public static Subnet of(IpPrefix prefix) {
    return new Subnet(prefix, Stated.unknown(), DhcpScope.UNKNOWN, List.of(), Optional.empty());
  }

  /** The same subnet with another DHCP scope. */
  public Subnet withDhcp(DhcpScope newDhcp) {
    return new Subnet(prefix, gateway, newDhcp, reserved, slaac);
  }

  /** The same subnet with another gateway. */
  public Subnet withGateway(Stated<AddressReference> newGateway) {
    return new Subnet(prefix, newGateway, dhcp, reserved, slaac);
  }

  void addMentions(KeyPath at, Mentions mentions) {
    mentions
        .addresses(at.then("gateway"), gateway.values())
        .part(at.then("dhcp").then("server"), dhcp.server());
  }
}
