package io.groundplan.model.graph;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import java.util.List;
import java.util.Set;

/**
 * On which networks a link of a machine is.
 *
 * @param prefixes the known prefixes: its segment's, its tunnel's, those of its own addresses
 * @param isUplink whether it is in the Internet itself, where any public address may be
 * @param settled the families of which it has no other prefix
 */
public record LinkNetworks(List<IpPrefix> prefixes, boolean isUplink, Set<AddressFamily> settled) {

  /** Keeps unmodifiable copies. */
  public LinkNetworks {
    prefixes = List.copyOf(prefixes);
    settled = Set.copyOf(settled);
  }

  /** Whether it is on the network of some address of the range. */
  public Membership holds(IpRange range) {
    for (IpPrefix prefix : prefixes) {
      if (prefix.range().overlaps(range)) {
        return Membership.IN;
      }
    }
    IpAddress first = range.first();
    boolean isElsewhere =
        isUplink ? first.isPrivate() || first.isSharedSpace() : settled.contains(range.family());
    return isElsewhere ? Membership.OUT : Membership.UNKNOWN;
  }
}
