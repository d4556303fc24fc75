package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * An address that the control planes share, announced by gratuitous ARP (Layer2VIPConfig). Talos
 * accepts it on workers and should not: it moves by an election in etcd.
 *
 * @param address the shared address, which is the document's name
 * @param link the link on which it is announced, by name or alias
 */
record Layer2VipConfig(IpAddress address, InterfaceName link) implements LinkDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("Layer2VIPConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(address.toString());
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields().text("link", link).toFields();
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
