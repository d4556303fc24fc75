package io.groundplan.model.address;

import java.util.Comparator;
import java.util.Optional;

/** Ports of one protocol, such as {@code 53/udp}; TCP if a text does not say. */
public record PortSpec(PortRange ports, TransportProtocol protocol)
    implements Comparable<PortSpec> {
  private static final Comparator<PortSpec> ORDER =
      Comparator.comparing(PortSpec::ports).thenComparing(PortSpec::protocol);

  /**
   * Reads {@code 80}, {@code 53/udp} or {@code 2379-2380/tcp}.
   *
   * @throws AddressFormatException if it is none of these
   */
  public static PortSpec parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new PortSpec(PortRange.parse(text), TransportProtocol.TCP)
        : new PortSpec(PortRange.parse(text, slash), TransportProtocol.parse(text, slash + 1));
  }

  public static Optional<PortSpec> tryParse(String text) {
    return Attempt.at(text, PortSpec::parse);
  }

  public boolean overlaps(PortSpec other) {
    return protocol == other.protocol && ports.overlaps(other.ports);
  }

  @Override
  public int compareTo(PortSpec other) {
    return ORDER.compare(this, other);
  }

  /** The ports, and the protocol unless it is TCP. */
  @Override
  public String toString() {
    return protocol == TransportProtocol.TCP ? ports.toString() : ports + "/" + protocol;
  }
}
