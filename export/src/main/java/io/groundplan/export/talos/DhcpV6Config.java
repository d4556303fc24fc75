package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * An IPv6 address from DHCP on a link (DHCPv6Config).
 *
 * @param link its name or alias
 * @param routeMetric of the routes that come with the lease; 1024 if absent
 */
record DhcpV6Config(InterfaceName link, Optional<Integer> routeMetric) implements LinkDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("DHCPv6Config");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(link.toString());
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields().number("routeMetric", routeMetric).toFields();
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
