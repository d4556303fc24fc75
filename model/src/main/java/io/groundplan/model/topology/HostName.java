package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;

/** A name that DNS answers for. */
public record HostName(DnsName name) implements AddressReference {

  @Override
  public String toString() {
    return name.toString();
  }
}
