package io.groundplan.model.validation.engine;

import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.addressing.AddressingRules;
import io.groundplan.model.validation.balancing.BalancingRules;
import io.groundplan.model.validation.bgp.BgpRules;
import io.groundplan.model.validation.cilium.CiliumRules;
import io.groundplan.model.validation.cluster.ClusterRules;
import io.groundplan.model.validation.dns.DnsRules;
import io.groundplan.model.validation.file.FileRules;
import io.groundplan.model.validation.file.OrphanPlacements;
import io.groundplan.model.validation.gateway.GatewayRules;
import io.groundplan.model.validation.link.LinkRules;
import io.groundplan.model.validation.routing.RoutingRules;
import io.groundplan.model.validation.talos.TalosRules;
import io.groundplan.model.validation.tunnel.TunnelRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of all rules. */
public final class Rules {

  private static final List<Rule> ALL =
      Stream.of(
              AddressingRules.all(),
              LinkRules.all(),
              RoutingRules.all(),
              ClusterRules.all(),
              TalosRules.all(),
              BalancingRules.all(),
              BgpRules.all(),
              CiliumRules.all(),
              GatewayRules.all(),
              DnsRules.all(),
              TunnelRules.all(),
              FileRules.all())
          .flatMap(List::stream)
          .sorted(Comparator.comparing(rule -> rule.description().code()))
          .toList();

  private static final List<RuleDescription> DESCRIPTIONS =
      Stream.of(
              ALL.stream().map(Rule::description),
              ReaderCodes.all().stream(),
              WaiverCodes.all().stream(),
              Stream.of(OrphanPlacements.DESCRIPTION))
          .flatMap(each -> each)
          .sorted(Comparator.comparing(RuleDescription::code))
          .toList();

  private static final Set<RuleCode> CODES =
      DESCRIPTIONS.stream().map(RuleDescription::code).collect(Collectors.toUnmodifiableSet());

  private Rules() {}

  /** Every rule, in the order of their codes. */
  public static List<Rule> all() {
    return ALL;
  }

  /** Everything that can be reported, by rules, readers and of waivers, in the order of codes. */
  public static List<RuleDescription> descriptions() {
    return DESCRIPTIONS;
  }

  /** The code that is written so, if something has it. */
  static Optional<RuleCode> codeOf(String text) {
    return RuleCode.tryParse(text).filter(CODES::contains);
  }

  /** The code that somebody means by a short name, or by a code in another case. */
  static Optional<RuleCode> named(String text) {
    return DESCRIPTIONS.stream()
        .filter(each -> each.slug().equals(text) || each.code().toString().equalsIgnoreCase(text))
        .map(RuleDescription::code)
        .findFirst();
  }
}
