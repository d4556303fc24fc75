package io.groundplan.model.address;

import java.util.Locale;
import java.util.Optional;

/** The protocols whose ports Kubernetes, Talos and the kernel's filters know. */
public enum TransportProtocol {
  TCP,
  UDP,
  SCTP;

  /**
   * Reads a protocol's name in either case, as Kubernetes writes capitals and the kernel's tools
   * small letters.
   *
   * @throws AddressFormatException if it is none of these
   */
  public static TransportProtocol parse(String text) {
    return parse(text, 0);
  }

  public static Optional<TransportProtocol> tryParse(String text) {
    return Attempt.at(text, TransportProtocol::parse);
  }

  static TransportProtocol parse(String input, int begin) {
    String name = input.substring(begin);
    for (TransportProtocol protocol : values()) {
      if (protocol.name().equalsIgnoreCase(name)) {
        return protocol;
      }
    }
    throw AddressFormatException.at(input, begin, "the protocol is tcp, udp or sctp");
  }

  /** The name in small letters; {@link #name()} is Kubernetes' spelling. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
