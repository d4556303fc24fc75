package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/**
 * Further endpoints under which a node can be reached by its KubeSpan peers.
 *
 * @param endpoints each an address and a port
 */
record KubeSpanEndpointsConfig(List<String> endpoints) implements TalosDocument {

  KubeSpanEndpointsConfig {
    endpoints = List.copyOf(endpoints);
  }

  @Override
  public Optional<String> kind() {
    return Optional.of("KubeSpanEndpointsConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.empty();
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields().texts("extraAnnouncedEndpoints", endpoints).toFields();
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
