package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * kube-proxy, as a document since Talos 1.14. For control planes only.
 *
 * @param enabled whether Talos deploys it
 */
record KubeProxyConfig(boolean enabled) implements TalosDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("KubeProxyConfig");
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
