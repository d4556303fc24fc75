package io.groundplan.model.validation.balancing;

import io.groundplan.model.validation.Rule;
import java.util.List;

/** The rules GP5xx, in the order of their codes. */
public final class BalancingRules {

  private BalancingRules() {}

  /** All of them, in the order of their codes. */
  public static List<Rule> all() {
    return List.of(
        new VirtualIpOutsideMemberSubnet(),
        new VirtualIpMembersApart(),
        new PoolOverlaps(),
        new PoolOverlapsDhcp(),
        new PoolOutsideAnnouncedSegment(),
        new NoAnnouncingLink(),
        new CidrNotAligned(),
        new PinnedOutsidePool(),
        new PoolExhausted(),
        new LocalPolicyOnLayer2(),
        new PoolSelectorMatches(),
        new PoolIsWholeSubnet(),
        new Ipv6OnLayer2(),
        new NoAnnouncingNode(),
        new MetalLbBareAddress(),
        new TunnelLinkAnnounces(),
        new CloudNodeAnnounces(),
        new LeaseLoad(),
        new TwoImplementations(),
        new BgpOnlyInNodeSubnet(),
        new PoolNeverAnnounced(),
        new PinnedAddressShared(),
        new EveryLinkAnnounces(),
        new GatewayLabelsNotOnInfrastructure());
  }
}
