package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * An address that the control planes share and that Hetzner's API moves. It holds an API token,
 * which Groundplan never knows: a placeholder stands for it.
 *
 * @param address the shared address, which is the document's name
 * @param link the link that gets it, by name or alias
 * @param apiToken the placeholder
 */
record HCloudVipConfig(IpAddress address, InterfaceName link, String apiToken)
    implements LinkDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("HCloudVIPConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(address.toString());
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields().text("link", link).text("apiToken", apiToken).toFields();
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
