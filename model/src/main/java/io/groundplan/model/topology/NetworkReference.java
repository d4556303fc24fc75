package io.groundplan.model.topology;

import io.groundplan.model.address.IpPrefix;

/** A set of addresses as the file names it. */
public sealed interface NetworkReference
    permits OwnedNetwork, PrefixNetwork, RangeNetwork, AnyNetwork, RoleNetwork, ExceptNetwork {

  /** Reads a network, or throws {@link AddressFormatException}. */
  static NetworkReference parse(String text) {
    if (text.startsWith("not ")) {
      return new ExceptNetwork(parse(text.substring(4).strip()));
    }
    return switch (text) {
      case "any" -> new AnyNetwork();
      case "controlplane" -> new RoleNetwork(MachineType.CONTROLPLANE);
      case "worker" -> new RoleNetwork(MachineType.WORKER);
      default -> parseAddresses(text);
    };
  }

  private static NetworkReference parseAddresses(String text) {
    if (!text.matches("[0-9a-fA-F.:/ -]+") || !(text.contains(".") || text.contains(":"))) {
      return new OwnedNetwork(Reference.parse(text));
    }
    return text.contains("/") && !text.contains("-")
        ? new PrefixNetwork(IpPrefix.parse(text))
        : new RangeNetwork(AddressRange.parse(text));
  }
}
