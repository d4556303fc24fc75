package io.groundplan.model.validation.routing;

import io.groundplan.model.validation.Rule;
import java.util.List;

/** The rules GP3xx, in the order of their codes. */
public final class RoutingRules {

  private RoutingRules() {}

  /** All of them, in the order of their codes. */
  public static List<Rule> all() {
    return List.of(
        new GatewayUnreachable(),
        new TwoDefaultRoutes(),
        new ForwardToNobody(),
        new DuplicateForward(),
        new NoReturnPath(),
        new UnscopedSourceNat(),
        new NoWayOut(),
        new ForwardShadowsHostPort(),
        new DoubleNat(),
        new StaticRouteLoop(),
        new SegmentIsolated(),
        new ExposedApi(),
        new NextHopUnowned());
  }
}
