package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/**
 * The API server, as a document since Talos 1.14. For control planes only.
 *
 * @param certSans further names and addresses of its certificate
 */
record KubeApiServerConfig(List<String> certSans) implements TalosDocument {

  KubeApiServerConfig {
    certSans = List.copyOf(certSans);
  }

  @Override
  public Optional<String> kind() {
    return Optional.of("KubeAPIServerConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.empty();
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields().texts("certExtraSANs", certSans).toFields();
  }

  @Override
  public boolean isDivisible() {
    return true;
  }
}
