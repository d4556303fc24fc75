package io.groundplan.export.talos;

import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * Talos's own network plugin, which goes where another is installed. The document says so by being
 * deleted: without it Talos 1.14 deploys none.
 */
record KubeFlannelCniConfig() implements TalosDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("KubeFlannelCNIConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.empty();
  }

  @Override
  public PlainValue.Fields content() {
    return PatchDocument.DELETION;
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
