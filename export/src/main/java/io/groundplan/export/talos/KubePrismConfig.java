package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.Port;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * The balancer of the API on each node, as a document since Talos 1.14.
 *
 * @param port where it listens; without one the document is deleted, which switches it off
 */
record KubePrismConfig(Optional<Port> port) implements TalosDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("KubePrismConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.empty();
  }

  @Override
  public PlainValue.Fields content() {
    return port.map(own -> new PlainFields().number("port", own.number()).toFields())
        .orElse(PatchDocument.DELETION);
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
