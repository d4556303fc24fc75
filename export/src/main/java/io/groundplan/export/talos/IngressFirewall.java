package io.groundplan.export.talos;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpSet;
import io.groundplan.model.address.PortRange;
import io.groundplan.model.address.PortSpec;
import io.groundplan.model.address.TransportProtocol;
import io.groundplan.model.topology.AnyNetwork;
import io.groundplan.model.topology.Firewall;
import io.groundplan.model.topology.FirewallAction;
import io.groundplan.model.topology.FirewallRule;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ingress firewall of a node. Talos's rules say who reaches a port; all others do not. So with
 * {@code block} as default our accepting rules carry over as they are, and with {@code accept} our
 * blocking rules do, turned into everybody else. A mixture depends on an order that Talos does not
 * have.
 */
final class IngressFirewall {

  private static final PortRange ALL_PORTS = PortRange.parse("1-65535");
  private static final List<NetworkReference> ANYBODY = List.of(new AnyNetwork());

  private final TalosContext context;
  private final NetworkTexts texts;
  private final Node node;

  IngressFirewall(TalosContext context, Node node) {
    this.context = context;
    this.texts = new NetworkTexts(context);
    this.node = node;
  }

  /** The default action, if stated, and the rules. */
  List<TalosDocument> documents() {
    Optional<Firewall> firewall = node.machine().offers().firewall();
    if (firewall.isEmpty()) {
      return List.of();
    }
    List<TalosDocument> documents = new ArrayList<>();
    firewall.get().defaultAction().map(NetworkDefaultActionConfig::new).ifPresent(documents::add);
    for (FirewallRule rule : firewall.get().rules()) {
      if (fits(firewall.get(), rule)) {
        documents.addAll(documents(rule));
      }
    }
    if (firewall.get().defaultAction().equals(Optional.of(FirewallAction.BLOCK))) {
      documents.addAll(new RolePorts(context, node).documents(firewall.get().rules()));
    }
    return documents;
  }

  /** Rules that Talos cannot express. */
  List<FirewallRule> misfits() {
    return node.machine().offers().firewall().stream()
        .flatMap(firewall -> firewall.rules().stream().filter(rule -> !fits(firewall, rule)))
        .toList();
  }

  /** A rule against the default, for the machine itself, over TCP or UDP, from known sources. */
  private boolean fits(Firewall firewall, FirewallRule rule) {
    FirewallAction usual = firewall.defaultAction().orElse(FirewallAction.ACCEPT);
    return action(rule) != usual
        && rule.to().isEmpty()
        && texts.areKnown(rule.from())
        && rule.ports().stream().noneMatch(port -> port.protocol() == TransportProtocol.SCTP);
  }

  private static FirewallAction action(FirewallRule rule) {
    return rule.action().orElse(FirewallAction.ACCEPT);
  }

  private List<NetworkRuleConfig> documents(FirewallRule rule) {
    Map<TransportProtocol, List<PortRange>> ports = ports(rule);
    List<NetworkRuleConfig> documents = new ArrayList<>();
    ports.forEach((protocol, ranges) ->
        documents.add(
            new NetworkRuleConfig(
                ports.size() == 1 ? rule.name() : rule.name() + "-" + protocol,
                ranges,
                protocol,
                sources(rule))));
    return documents;
  }

  private static Map<TransportProtocol, List<PortRange>> ports(FirewallRule rule) {
    Map<TransportProtocol, List<PortRange>> ports = new LinkedHashMap<>();
    if (rule.ports().isEmpty()) {
      ports.put(TransportProtocol.TCP, List.of(ALL_PORTS));
      ports.put(TransportProtocol.UDP, List.of(ALL_PORTS));
    }
    for (PortSpec port : rule.ports()) {
      ports.computeIfAbsent(port.protocol(), protocol -> new ArrayList<>()).add(port.ports());
    }
    return ports;
  }

  private List<NetworkRuleConfig.Source> sources(FirewallRule rule) {
    List<IpPrefix> named = texts.prefixes(rule.from().isEmpty() ? ANYBODY : rule.from());
    return action(rule) == FirewallAction.ACCEPT
        ? named.stream().map(NetworkRuleConfig.Source::of).toList()
        : texts.prefixes(ANYBODY).stream().flatMap(all -> allBut(all, named)).toList();
  }

  /** Talos can take one part out of a source; more leave nothing but to list the rest. */
  private static Stream<NetworkRuleConfig.Source> allBut(IpPrefix all, List<IpPrefix> blocked) {
    List<IpPrefix> inside =
        IpSet.of(blocked.stream().map(IpPrefix::range).toList())
            .intersect(IpSet.of(all.range()))
            .ranges()
            .stream()
            .flatMap(range -> range.prefixes().stream())
            .toList();
    if (inside.contains(all)) {
      return Stream.empty();
    }
    if (inside.size() <= 1) {
      return Stream.of(new NetworkRuleConfig.Source(all, inside.stream().findFirst()));
    }
    return IpSet.of(all.range())
        .subtract(IpSet.of(inside.stream().map(IpPrefix::range).toList()))
        .ranges()
        .stream()
        .flatMap(range -> range.prefixes().stream())
        .map(NetworkRuleConfig.Source::of);
  }
}
