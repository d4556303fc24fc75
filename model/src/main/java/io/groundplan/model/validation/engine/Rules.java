package io.groundplan.model.validation.engine;

import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.addressing.AddressingRules;
import io.groundplan.model.validation.balancing.BalancingRules;
import io.groundplan.model.validation.cluster.ClusterRules;
import io.groundplan.model.validation.dns.DnsRules;
import io.groundplan.model.validation.file.FileRules;
import io.groundplan.model.validation.gateway.GatewayRules;
import io.groundplan.model.validation.link.LinkRules;
import io.groundplan.model.validation.routing.RoutingRules;
import io.groundplan.model.validation.tunnel.TunnelRules;
import java.util.List;
import java.util.stream.Stream;

/** The list of all rules. */
public final class Rules {

  private static final List<Rule> ALL =
      Stream.of(
              AddressingRules.all(),
              LinkRules.all(),
              RoutingRules.all(),
              ClusterRules.all(),
              BalancingRules.all(),
              GatewayRules.all(),
              DnsRules.all(),
              TunnelRules.all(),
              FileRules.all())
          .flatMap(List::stream)
          .toList();

  private Rules() {}

  /** Every rule, in the order of their codes. */
  public static List<Rule> all() {
    return ALL;
  }
}
