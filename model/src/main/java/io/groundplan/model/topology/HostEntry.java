package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;
import java.util.List;

/**
 * A name that a machine itself knows the addresses of, as from {@code /etc/hosts}.
 *
 * @param name the name
 * @param addresses what it stands for
 */
public record HostEntry(DnsName name, List<AddressReference> addresses) {

  /** Keeps an unmodifiable copy. */
  public HostEntry {
    addresses = List.copyOf(addresses);
  }
}
