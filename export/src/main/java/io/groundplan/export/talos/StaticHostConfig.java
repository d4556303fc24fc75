package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.DnsName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.PlainValue;
import java.util.List;
import java.util.Optional;

/**
 * Names that a node knows without asking, by their address.
 *
 * @param address what they stand for, which is the document's name
 * @param hostnames the names
 */
record StaticHostConfig(IpAddress address, List<DnsName> hostnames) implements TalosDocument {

  StaticHostConfig {
    hostnames = List.copyOf(hostnames);
  }

  /** The same as an entry of {@code machine.network.extraHostEntries}. */
  PlainValue.Fields legacy() {
    return new PlainFields().text("ip", address).texts("aliases", hostnames).toFields();
  }

  @Override
  public Optional<String> kind() {
    return Optional.of("StaticHostConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(address.toString());
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields().texts("hostnames", hostnames).toFields();
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
