package io.groundplan.model.plan;

import io.groundplan.model.validation.Subject;

/**
 * One use of an address.
 *
 * @param kind what for
 * @param holder who uses it, as people write it in the file
 * @param subject where the file says so
 */
public record AddressUse(Kind kind, String holder, Subject subject) {

  /** What an address is used for, in the order in which uses of one address are told. */
  public enum Kind {
    /** Names the network (RFC 4291 section 2.6.1: the anycast address of its routers). */
    NETWORK("network"),
    /** Reaches all of the network. */
    BROADCAST("broadcast"),
    /** The default router has it. */
    GATEWAY("gateway"),
    /** An interface has it for good. */
    INTERFACE("interface"),
    /** A DHCP server keeps it for an interface. */
    RESERVATION("reservation"),
    /** The Internet sees an interface by it. */
    PUBLIC("public"),
    /** Several machines share it, one at a time. */
    VIRTUAL_IP("virtual-ip"),
    /** A gateway or service has it pinned. */
    PINNED("pinned"),
    /** A pool gives it out. */
    POOL("pool"),
    /** A DHCP server leases it. */
    DHCP("dhcp"),
    /** It is to be kept free. */
    RESERVED("reserved");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Whether somebody has the address, and not only a range around it. */
    public boolean isOwned() {
      return switch (this) {
        case GATEWAY, INTERFACE, RESERVATION, PUBLIC, VIRTUAL_IP, PINNED -> true;
        case NETWORK, BROADCAST, POOL, DHCP, RESERVED -> false;
      };
    }

    /** The word of the command's output. */
    @Override
    public String toString() {
      return word;
    }
  }
}
