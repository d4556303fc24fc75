package io.groundplan.model.topology;

import io.groundplan.model.address.AddressFormatException;
import java.util.Optional;

/**
 * Where traffic goes: an address, and the port if it differs, as in {@code sftp:22}, {@code
 * shop:http} or {@code [2001:db8::1]:443}.
 *
 * @param host whose address
 * @param port the port there
 */
public record Target(AddressReference host, Optional<PortReference> port) {

  /** A target without a port of its own. */
  public static Target of(Reference owner) {
    return new Target(new OwnerAddress(owner), Optional.empty());
  }

  /** Reads a target, or throws {@link AddressFormatException}. */
  public static Target parse(String text) {
    if (text.startsWith("[")) {
      int close = text.indexOf(']');
      if (close < 0 || (close + 1 < text.length() && text.charAt(close + 1) != ':')) {
        throw new AddressFormatException(text, "write [IPv6 address]:port", Math.max(close, 0));
      }
      return new Target(
          AddressReference.parse(text.substring(1, close)),
          close + 1 == text.length()
              ? Optional.empty()
              : Optional.of(PortReference.parse(text.substring(close + 2))));
    }
    int colon = text.indexOf(':');
    if (colon < 0 || colon != text.lastIndexOf(':') || text.contains("://")) {
      return new Target(AddressReference.parse(text), Optional.empty());
    }
    return new Target(
        AddressReference.parse(text.substring(0, colon)),
        Optional.of(PortReference.parse(text.substring(colon + 1))));
  }

  @Override
  public String toString() {
    String address = host.toString();
    String shown = port.isPresent() && address.contains(":") ? "[" + address + "]" : address;
    return port.map(value -> shown + ":" + value).orElse(shown);
  }
}
