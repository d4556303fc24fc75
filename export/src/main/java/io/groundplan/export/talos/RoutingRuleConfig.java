package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.RoutingRule;
import java.util.Optional;

/**
 * Which routing table packets are sent by, since Talos 1.13.
 *
 * @param rule whose priority is the document's name
 * @param from where they come from
 * @param to where they go
 * @param link by which they came in, by name or alias
 */
record RoutingRuleConfig(
    RoutingRule rule, Optional<IpPrefix> from, Optional<IpPrefix> to, Optional<InterfaceName> link)
    implements TalosDocument {

  @Override
  public Optional<String> kind() {
    return Optional.of("RoutingRuleConfig");
  }

  @Override
  public Optional<String> documentName() {
    return Optional.of(Integer.toString(rule.priority()));
  }

  @Override
  public PlainValue.Fields content() {
    return new PlainFields()
        .text("src", from)
        .text("dst", to)
        .text("iifName", link)
        .text("table", rule.table())
        .text("action", rule.action())
        .toFields();
  }

  @Override
  public boolean isDivisible() {
    return false;
  }
}
