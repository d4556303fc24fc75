package io.groundplan.model.graph;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Segment;
import java.util.Optional;

/**
 * Somebody who owns an address.
 *
 * @param element the owner
 * @param link the interface that has it; none for virtual IPs and pinned addresses
 * @param path where the address stands in the owner
 * @param role in which role it owns it
 * @param address the address
 * @param length the prefix length that is written with it
 * @param segment the segment it is on, if known
 */
public record AddressOwner(
    Element element,
    Optional<NetworkInterface> link,
    KeyPath path,
    Role role,
    IpAddress address,
    Optional<Integer> length,
    Optional<Segment> segment) {

  /** In which role somebody owns an address. */
  public enum Role {
    /** An interface has it for good. */
    INTERFACE,
    /** A DHCP server keeps it for an interface. */
    RESERVATION,
    /** The Internet sees an interface by it. */
    PUBLIC,
    /** Several machines share it, one at a time. */
    VIRTUAL_IP,
    /** A gateway or service has it pinned. */
    PUBLISHED
  }

  /** How a message names it: the title, and the interface if there are several. */
  public String title() {
    boolean many =
        element instanceof Machine machine
            && machine.interfaces().size() > 1
            && path.keys().getFirst().equals("interfaces");
    return many ? element.id() + "/" + path.keys().get(1) : element.id().toString();
  }
}
