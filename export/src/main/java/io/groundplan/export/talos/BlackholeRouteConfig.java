package io.groundplan.export.talos;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * A destination whose packets a node drops, since Talos 1.13.
 *
 * @param destination the document's name
 */
record BlackholeRouteConfig(IpPrefix destination) implements TalosDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("BlackholeRouteConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(destination.toString());
  }

  @Override
  public PlainValue.Fields content() {
    return PlainValue.Fields.EMPTY;
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
