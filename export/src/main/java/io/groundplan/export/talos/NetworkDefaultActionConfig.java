package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.FirewallAction;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/** What happens to packets that no rule names. */
record NetworkDefaultActionConfig(FirewallAction ingress) implements TalosDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("NetworkDefaultActionConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.empty();
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields().text("ingress", ingress).toFields();
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
