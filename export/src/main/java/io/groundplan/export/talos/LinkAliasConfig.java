package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * Another name for the one physical link that a selector finds.
 *
 * @param name the alias; not one that the kernel may give, because the kernel's would win
 * @param selector written as an expression of the Common Expression Language
 */
record LinkAliasConfig(InterfaceName name, LinkSelector selector) implements LinkDocument {

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
    PlainFields match = new PlainFields().text("match", selector.expression());
    return new PlainFields().fields("selector", match).toFields();
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
