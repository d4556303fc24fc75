package io.groundplan.model.validation.tunnel;

import io.groundplan.model.validation.Rule;
import java.util.List;

/** The rules GP8xx, in the order of their codes. */
public final class TunnelRules {

  private TunnelRules() {}

  /** All of them, in the order of their codes. */
  public static List<Rule> all() {
    return List.of(
        new TunnelEndpointReachable(),
        new AllowedIpsOverlap(),
        new KubeSpanDuplicateAddresses(),
        new KubeSpanBehindNat(),
        new KubeSpanNativeRouting(),
        new CatchAllMissing(),
        new TunnelExposesInternalGateway(),
        new TailnetOverlaps(),
        new EndpointNeedsAddress(),
        new SingleTunnelNode());
  }
}
