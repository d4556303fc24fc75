package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * CoreDNS, as a document since Talos 1.14. For control planes only.
 *
 * @param enabled whether Talos deploys it
 */
record KubeCoreDnsConfig(boolean enabled) implements TalosDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("KubeCoreDNSConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.empty();
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields().flag("enabled", enabled).toFields();
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
