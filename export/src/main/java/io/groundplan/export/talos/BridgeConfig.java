package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/**
 * A bridge.
 *
 * @param links its ports, by name or alias
 * @param stp whether it speaks the spanning tree protocol
 * @param vlanFiltering whether it knows VLANs
 */
record BridgeConfig(
    InterfaceName name,
    List<InterfaceName> links,
    Optional<Boolean> stp,
    Optional<Boolean> vlanFiltering,
    CommonLinkConfig common)
    implements LinkDocument {

  BridgeConfig {
    links = List.copyOf(links);
  }

  @Override
  public Optional<String> kind() {
    return Optional.of("BridgeConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(name.toString());
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields()
        .texts("links", links)
        .fields("stp", new PlainFields().flag("enabled", stp))
        .fields("vlan", new PlainFields().flag("filtering", vlanFiltering))
        .all(common.content())
        .toFields();
  }

  @Override
  public boolean isDivisible() {
    return true;
  }
}
