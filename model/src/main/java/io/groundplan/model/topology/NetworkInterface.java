package io.groundplan.model.topology;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.Mtu;
import io.groundplan.model.address.VlanId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A link of a machine: a network card, VLAN, bond, bridge or dummy.
 *
 * @param name kernel name, Talos alias or port; absent for a machine's only link
 * @param attachment what it is plugged into
 * @param addresses its addresses and how it gets them
 * @param publicAddress its address as the Internet sees it
 * @param gateway other than the subnet's
 * @param mtu in bytes; the largest of its segments if absent
 * @param link what kind of link it is and how Talos finds it
 */
public record NetworkInterface(
    Optional<InterfaceName> name,
    Attachment attachment,
    Stated<AddressAssignment> addresses,
    Optional<PublicAddress> publicAddress,
    Stated<AddressReference> gateway,
    Optional<Mtu> mtu,
    Link link) {

  /** A link of that name of which nothing is known. */
  public static NetworkInterface of(Optional<InterfaceName> name) {
    return new NetworkInterface(
        name,
        Attachment.UNKNOWN,
        Stated.unknown(),
        Optional.empty(),
        Stated.unknown(),
        Optional.empty(),
        Link.PHYSICAL);
  }

  /** Its name, or the empty text for a machine's only link. */
  public String key() {
    return name.map(InterfaceName::toString).orElse("");
  }

  /** Where it stands in its machine: on the machine itself when it has no name. */
  public KeyPath path() {
    return name.map(own -> KeyPath.of("interfaces", own.toString())).orElse(KeyPath.SELF);
  }

  /** A reference to it as a part of its machine. */
  public Reference reference(ElementId owner) {
    return new Reference(owner, name.map(InterfaceName::toString));
  }

  /** The addresses that somebody assigned for good, in the order of the file. */
  public List<StaticAddress> staticAddresses() {
    List<StaticAddress> fixed = new ArrayList<>(addresses.values().size());
    for (AddressAssignment assignment : addresses.values()) {
      if (assignment instanceof StaticAddress address) {
        fixed.add(address);
      }
    }
    return Collections.unmodifiableList(fixed);
  }

  /** Whether it asks DHCP for an IPv4 address. */
  public boolean usesDhcp() {
    for (AddressAssignment assignment : addresses.values()) {
      if (assignment instanceof DhcpV4) {
        return true;
      }
    }
    return false;
  }

  /** Its VLAN: stated, or said by a name such as {@code bond0.20}. */
  public Optional<VlanId> vlanId() {
    return link.kind() instanceof VlanLink vlan
        ? vlan.vlan().or(() -> suffix().flatMap(VlanId::tryParse))
        : Optional.empty();
  }

  /** The link that a VLAN rides on: stated, or said by a name such as {@code bond0.20}. */
  public Optional<InterfaceName> parent() {
    return link.kind() instanceof VlanLink vlan
        ? vlan.parent().or(() -> stem().flatMap(InterfaceName::tryParse))
        : Optional.empty();
  }

  private Optional<String> suffix() {
    return name.map(InterfaceName::toString)
        .filter(text -> text.contains("."))
        .map(text -> text.substring(text.lastIndexOf('.') + 1));
  }

  private Optional<String> stem() {
    return name.map(InterfaceName::toString)
        .filter(text -> text.contains("."))
        .map(text -> text.substring(0, text.lastIndexOf('.')));
  }

  /** The same with other addresses. */
  public NetworkInterface withAddresses(Stated<AddressAssignment> newAddresses) {
    return new NetworkInterface(name, attachment, newAddresses, publicAddress, gateway, mtu, link);
  }

  /** The same plugged in elsewhere. */
  public NetworkInterface withAttachment(Attachment newAttachment) {
    return new NetworkInterface(name, newAttachment, addresses, publicAddress, gateway, mtu, link);
  }

  /** The same with another gateway. */
  public NetworkInterface withGateway(Stated<AddressReference> newGateway) {
    return new NetworkInterface(name, attachment, addresses, publicAddress, newGateway, mtu, link);
  }

  /** The same with another MTU. */
  public NetworkInterface withMtu(Optional<Mtu> newMtu) {
    return new NetworkInterface(name, attachment, addresses, publicAddress, gateway, newMtu, link);
  }

  /** The same as another kind of link. */
  public NetworkInterface withLink(Link newLink) {
    return new NetworkInterface(name, attachment, addresses, publicAddress, gateway, mtu, newLink);
  }

  NetworkInterface over(NetworkInterface inherited) {
    return new NetworkInterface(
        name,
        attachment.over(inherited.attachment),
        addresses.or(inherited.addresses),
        publicAddress.or(inherited::publicAddress),
        gateway.or(inherited.gateway),
        mtu.or(inherited::mtu),
        link.over(inherited.link));
  }

  void addMentions(KeyPath at, Mentions mentions) {
    attachment.addMentions(at, mentions);
    mentions.addresses(at.then("gateway"), gateway.values());
  }
}
