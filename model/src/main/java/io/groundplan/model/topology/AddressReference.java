package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.address.IpAddress;
import java.util.Optional;

/** An address as the file names it: by its owner, or literally for an owner outside the drawing. */
public sealed interface AddressReference permits OwnerAddress, LiteralAddress, HostName, ServerUrl {

  /** Reads an address reference, or throws {@link AddressFormatException}. */
  static AddressReference parse(String text) {
    if (text.contains("://")) {
      return new ServerUrl(text);
    }
    Optional<IpAddress> literal = IpAddress.tryParse(text);
    if (literal.isPresent()) {
      return new LiteralAddress(literal.get());
    }
    if (text.contains(":") || text.matches("[0-9.]+")) {
      return new LiteralAddress(IpAddress.parse(text));
    }
    return text.contains(".") && !text.contains("/")
        ? new HostName(DnsName.parse(text))
        : new OwnerAddress(Reference.parse(text));
  }
}
