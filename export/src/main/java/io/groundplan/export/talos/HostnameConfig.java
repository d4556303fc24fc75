package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * The host name. {@code auto} must be switched off with it: the configuration that Talos generates
 * holds {@code auto: stable}, and both together are refused.
 */
record HostnameConfig(String hostname) implements TalosDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("HostnameConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.empty();
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields().text("auto", "off").text("hostname", hostname).toFields();
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
