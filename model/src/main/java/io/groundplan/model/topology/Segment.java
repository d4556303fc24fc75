package io.groundplan.model.topology;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.Mtu;
import io.groundplan.model.address.VlanId;
import java.util.List;
import java.util.Optional;

/**
 * A layer 2 segment: what hears one another's broadcasts. Bridges and switches carry it.
 *
 * @param subnets its layer 3 prefixes
 * @param vlan its tag (IEEE 802.1Q)
 * @param mtu in bytes
 * @param resolvers what its members use unless they say otherwise
 * @param site where it is
 * @param uplink whether others join it to the Internet
 */
public record Segment(
    ElementId id,
    Description description,
    Stated<Subnet> subnets,
    Optional<VlanId> vlan,
    Optional<Mtu> mtu,
    Resolvers resolvers,
    Optional<ElementId> site,
    Optional<Boolean> uplink)
    implements Element {

  /** A segment of which only the id is known. */
  public static Segment of(ElementId id) {
    return new Segment(
        id,
        Description.EMPTY,
        Stated.unknown(),
        Optional.empty(),
        Optional.empty(),
        Resolvers.UNKNOWN,
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Section section() {
    return Section.SEGMENTS;
  }

  @Override
  public List<Mention> mentions() {
    Mentions mentions = new Mentions();
    mentions.each(
        KeyPath.of("subnets"), subnets.values(), (at, subnet) -> subnet.addMentions(at, mentions));
    return mentions
        .addresses(KeyPath.of("nameservers"), resolvers.nameservers().values())
        .id(KeyPath.of("site"), site)
        .toList();
  }

  @Override
  public Segment withId(ElementId newId) {
    return new Segment(newId, description, subnets, vlan, mtu, resolvers, site, uplink);
  }

  @Override
  public Segment withDescription(Description newDescription) {
    return new Segment(id, newDescription, subnets, vlan, mtu, resolvers, site, uplink);
  }

  /** The same segment with other subnets. */
  public Segment withSubnets(Stated<Subnet> newSubnets) {
    return new Segment(id, description, newSubnets, vlan, mtu, resolvers, site, uplink);
  }

  /** The same segment with another MTU. */
  public Segment withMtu(Optional<Mtu> newMtu) {
    return new Segment(id, description, subnets, vlan, newMtu, resolvers, site, uplink);
  }

  /** The subnet that holds the address. */
  public Optional<Subnet> subnetOf(IpAddress address) {
    for (Subnet subnet : subnets.values()) {
      if (subnet.prefix().contains(address)) {
        return Optional.of(subnet);
      }
    }
    return Optional.empty();
  }

  /** The first subnet of the family. */
  public Optional<Subnet> subnet(AddressFamily family) {
    for (Subnet subnet : subnets.values()) {
      if (subnet.prefix().family() == family) {
        return Optional.of(subnet);
      }
    }
    return Optional.empty();
  }

  /** An id is one element's; hashing all the rest takes long. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
