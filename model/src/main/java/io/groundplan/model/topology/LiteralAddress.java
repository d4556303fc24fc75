package io.groundplan.model.topology;

import io.groundplan.model.address.IpAddress;

/** An address written out. */
public record LiteralAddress(IpAddress address) implements AddressReference {

  @Override
  public String toString() {
    return address.toString();
  }
}
