package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/**
 * Several links as one.
 *
 * @param links its members, by name or alias
 * @param mode {@code bondMode}
 * @param options further options by Talos's names, as the topology has them
 */
record BondConfig(
    InterfaceName name,
    List<InterfaceName> links,
    String mode,
    PlainValue.Fields options,
    CommonLinkConfig common)
    implements LinkDocument {

  BondConfig {
    links = List.copyOf(links);
  }

  @Override
  public Optional<String> kind() {
    return Optional.of("BondConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(name.toString());
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields()
        .texts("links", links)
        .text("bondMode", mode)
        .all(options)
        .all(common.content())
        .toFields();
  }

  @Override
  public boolean isDivisible() {
    return true;
  }
}
