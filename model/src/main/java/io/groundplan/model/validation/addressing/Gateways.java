package io.groundplan.model.validation.addressing;

import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Stated;

/** Edits of a subnet's gateways. */
final class Gateways {

  private Gateways() {}

  /** The same gateways, one of them replaced. */
  static Stated<AddressReference> replaced(
      Stated<AddressReference> gateways, AddressReference old, AddressReference now) {
    return Stated.of(
        gateways.values().stream().map(each -> each.equals(old) ? now : each).toList());
  }
}
