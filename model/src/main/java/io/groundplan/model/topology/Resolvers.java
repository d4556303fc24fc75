package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;

/**
 * Who answers names, and which domains are searched.
 *
 * @param nameservers in the order in which they are asked
 * @param searchDomains appended to short names
 */
public record Resolvers(Stated<AddressReference> nameservers, Stated<DnsName> searchDomains) {

  /** Nothing stated. */
  public static final Resolvers UNKNOWN = new Resolvers(Stated.unknown(), Stated.unknown());

  /** These where stated, else the inherited ones. */
  public Resolvers over(Resolvers inherited) {
    return new Resolvers(
        nameservers.or(inherited.nameservers), searchDomains.or(inherited.searchDomains));
  }
}
