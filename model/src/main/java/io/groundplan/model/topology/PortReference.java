package io.groundplan.model.topology;

import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.address.Port;

/** A port by number or by the name that its owner gives it. */
public sealed interface PortReference {

  /** A port number. */
  record Numbered(Port port) implements PortReference {

    @Override
    public String toString() {
      return port.toString();
    }
  }

  /** A port's name. */
  record Named(String name) implements PortReference {

    @Override
    public String toString() {
      return name;
    }
  }

  /** Reads a number or a name, or throws {@link AddressFormatException}. */
  static PortReference parse(String text) {
    if (text.matches("[0-9]+")) {
      return new Numbered(Port.parse(text));
    }
    if (!text.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?")) {
      throw new AddressFormatException(text, "a port is a number from 1 to 65535 or a name", 0);
    }
    return new Named(text);
  }
}
