package io.groundplan.model.topology;

import io.groundplan.model.address.IpAddress;

/** An interface's address as the Internet sees it. */
public sealed interface PublicAddress {

  /** A known address. */
  record Fixed(IpAddress address) implements PublicAddress {

    @Override
    public String toString() {
      return address.toString();
    }
  }

  /** One that changes. */
  record Dynamic() implements PublicAddress {

    @Override
    public String toString() {
      return "dynamic";
    }
  }

  /** None of its own, as behind a carrier's NAT (RFC 6598). */
  record None() implements PublicAddress {

    @Override
    public String toString() {
      return "none";
    }
  }

  /** Reads {@code dynamic}, {@code none} or an address. */
  static PublicAddress parse(String text) {
    return switch (text) {
      case "dynamic" -> new Dynamic();
      case "none" -> new None();
      default -> new Fixed(IpAddress.parse(text));
    };
  }
}
