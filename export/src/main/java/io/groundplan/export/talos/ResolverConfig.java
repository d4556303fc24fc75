package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.DnsName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Stated;
import java.util.List;
import java.util.Optional;

/**
 * Who answers names.
 *
 * @param nameservers in the order in which they are asked
 * @param searchDomains none takes away the domain that Talos would take from the host name
 */
record ResolverConfig(List<IpAddress> nameservers, Stated<DnsName> searchDomains)
    implements TalosDocument {

  ResolverConfig {
    nameservers = List.copyOf(nameservers);
  }

  boolean isEmpty() {
    return content().isEmpty();
  }

  @Override
  public Optional<String> kind() {
    return Optional.of("ResolverConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.empty();
  }

  @Override
  public PlainValue.Fields content() {
    PlainFields search = new PlainFields().texts("domains", searchDomains.values());
    if (searchDomains.isNone()) {
      search.flag("disableDefault", true);
    }
    return new PlainFields()
        .items(
            "nameservers",
            nameservers.stream()
                .map(address -> new PlainFields().text("address", address).toFields())
                .toList())
        .fields("searchDomains", search)
        .toFields();
  }

  @Override
  public boolean isDivisible() {
    return true;
  }
}
