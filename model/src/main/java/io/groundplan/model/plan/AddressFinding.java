package io.groundplan.model.plan;

import io.groundplan.model.address.IpRange;
import io.groundplan.model.validation.Subject;

/**
 * Something that a search for an address found.
 *
 * @param kind what it is to the addresses
 * @param holder who it is, as people write it in the file
 * @param subject where the file says so
 * @param range the addresses
 */
public record AddressFinding(Kind kind, String holder, Subject subject, IpRange range) {

  /** What something is to addresses, the nearest first. */
  public enum Kind {
    /** Has the address. */
    OWNER("owner"),
    /** Gives it out to services. */
    POOL("pool"),
    /** Leases it. */
    DHCP("dhcp"),
    /** Keeps it free. */
    RESERVED("reserved"),
    /** A subnet with it. */
    SUBNET("subnet"),
    /** A tunnel with it inside. */
    TUNNEL("tunnel"),
    /** A cluster's pods have it. */
    PODS("pods"),
    /** A cluster's services have it. */
    SERVICES("services");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word of the command's output. */
    @Override
    public String toString() {
      return word;
    }
  }
}
