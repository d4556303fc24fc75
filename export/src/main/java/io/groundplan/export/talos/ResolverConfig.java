package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Stated;
import java.util.List;
import java.util.Optional;

/**
 * Who answers names.
 *
 * @param nameservers in the order in which they are asked
 * @param searchDomains none takes away the domain that Talos would take from the host name
 * @param host what the resolver on the host does itself, which has its place here since Talos 1.14
 */
record ResolverConfig(
    List<Nameserver> nameservers, Stated<DnsName> searchDomains, PlainValue.Fields host)
    implements TalosDocument {

  ResolverConfig {
    nameservers = List.copyOf(nameservers);
  }

  static ResolverConfig asking(List<Nameserver> nameservers, Stated<DnsName> searchDomains) {
    return new ResolverConfig(nameservers, searchDomains, PlainValue.Fields.EMPTY);
  }

  /** The resolver on the host, of all nodes alike. */
  static ResolverConfig ofHost(Optional<Boolean> enabled, Optional<Boolean> forwardsKubeDns) {
    return new ResolverConfig(
        List.of(),
        Stated.unknown(),
        new PlainFields()
            .flag("enabled", enabled)
            .flag("forwardKubeDNSToHost", forwardsKubeDns)
            .toFields());
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
        .items("nameservers", nameservers.stream().map(Nameserver::content).toList())
        .fields("searchDomains", search)
        .fields("hostDNS", host)
        .toFields();
  }

  /** The same as {@code machine.network} has it. */
  PlainFields legacy() {
    PlainFields network =
        new PlainFields()
            .texts("nameservers", nameservers.stream().map(Nameserver::address).toList())
            .texts("searchDomains", searchDomains.values());
    if (searchDomains.isNone()) {
      network.flag("disableSearchDomain", true);
    }
    return network;
  }

  @Override
  public boolean isDivisible() {
    return true;
  }
}
