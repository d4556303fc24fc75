package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * Another name for the one physical link that an expression matches.
 *
 * @param name the alias; not one that the kernel may give, because the kernel's would win
 * @param match an expression of the Common Expression Language over {@code link}
 */
record LinkAliasConfig(InterfaceName name, String match) implements TalosDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("LinkAliasConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(name.toString());
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields().fields("selector", new PlainFields().text("match", match)).toFields();
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
