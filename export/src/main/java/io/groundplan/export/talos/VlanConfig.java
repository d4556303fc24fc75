package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.VlanId;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * A VLAN on another link (VLANConfig).
 *
 * @param vlanId the tag
 * @param parent the link it rides on, by name or alias
 */
record VlanConfig(InterfaceName name, VlanId vlanId, InterfaceName parent, CommonLinkConfig common)
    implements LinkDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("VLANConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(name.toString());
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields()
        .number("vlanID", vlanId.number())
        .text("parent", parent)
        .all(common.content())
        .toFields();
  }

  @Override
  public boolean isDivisible() {
    return true;
  }
}
