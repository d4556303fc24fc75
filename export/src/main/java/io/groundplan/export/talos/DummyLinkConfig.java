package io.groundplan.export.talos;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/** A link without a wire. */
record DummyLinkConfig(InterfaceName name, CommonLinkConfig common) implements LinkDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("DummyLinkConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(name.toString());
  }

  @Override
  public PlainValue.Fields content() {
    return common.content();
  }

  @Override
  public boolean isDivisible() {
    return true;
  }
}
