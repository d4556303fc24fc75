package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Subnet;

/** Edits of a subnet's gateways. */
final class Gateways {

  private Gateways() {}

  /** The same gateways, one of them replaced. */
  static Stated<AddressReference> replaced(
      Stated<AddressReference> gateways, AddressReference old, AddressReference now) {
    return Stated.of(
        gateways.values().stream().map(each -> each.equals(old) ? now : each).toList());
  }

  /** Whether the owner is a gateway of the subnet, or has the address of one. */
  static boolean isGateway(Subnet subnet, AddressOwner owner) {
    return subnet.gateway().values().stream()
        .anyMatch(gateway ->
            switch (gateway) {
              case OwnerAddress(Reference named) -> named.element().equals(owner.element().id());
              case LiteralAddress(IpAddress address) -> address.equals(owner.address());
              case HostName _, ServerUrl _ -> false;
            });
  }
}
