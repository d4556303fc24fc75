package io.groundplan.export.talos;

import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * The WireGuard mesh of all nodes, as a document since Talos 1.13.
 *
 * @param settings its fields, which are those of {@code machine.network.kubespan} before 1.13
 */
record KubeSpanConfig(PlainValue.Fields settings) implements TalosDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("KubeSpanConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.empty();
  }

  @Override
  public PlainValue.Fields content() {
    return settings;
  }

  @Override
  public boolean isDivisible() {
    return true;
  }
}
