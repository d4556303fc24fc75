package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.ServerUrl;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DNS server that a node asks. Since Talos 1.14 it may be asked over TLS or HTTPS.
 *
 * @param address where it answers
 * @param protocol {@code DoT} or {@code DoH}; in the clear if absent
 */
record Nameserver(IpAddress address, Optional<String> protocol) {

  private static final Pattern URL =
      Pattern.compile(
          "(?:(?<tls>tls://)|https://(?=[^/]*/dns-query$))\\[?(?<host>[^/\\]]*)]?(?:/.*)?");

  static Nameserver of(IpAddress address) {
    return new Nameserver(address, Optional.empty());
  }

  /**
   * The server of a URL such as {@code tls://9.9.9.9}; none where its address is not there, or
   * where it has another path than the one that Talos asks, {@code /dns-query}.
   */
  static Optional<Nameserver> of(ServerUrl url) {
    Matcher parts = URL.matcher(url.toString());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String protocol = parts.group("tls") == null ? "DoH" : "DoT";
    return IpAddress.tryParse(parts.group("host"))
        .map(address -> new Nameserver(address, Optional.of(protocol)));
  }

  /** The certificate is for the address, the only name that the URL gives. */
  PlainValue.Fields content() {
    return new PlainFields()
        .text("address", address)
        .text("protocol", protocol)
        .text("tlsServerName", protocol.map(_ -> address))
        .toFields();
  }
}
