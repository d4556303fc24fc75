package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * A physical link, by its kernel name or alias. One of which nothing is set says at least that the
 * link is up: to be configured at all keeps Talos from asking DHCP on it.
 */
record LinkConfig(InterfaceName name, CommonLinkConfig common) implements LinkDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("LinkConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(name.toString());
  }

  @Override
  public PlainValue.Fields content() {
    return common.isEmpty() ? new PlainFields().flag("up", true).toFields() : common.content();
  }

  @Override
  public boolean isDivisible() {
    return true;
  }
}
