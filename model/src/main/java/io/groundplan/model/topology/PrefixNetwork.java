package io.groundplan.model.topology;

import io.groundplan.model.address.IpPrefix;

/** A prefix written out. */
public record PrefixNetwork(IpPrefix prefix) implements NetworkReference {

  @Override
  public String toString() {
    return prefix.toString();
  }
}
