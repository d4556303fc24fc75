package io.groundplan.export.talos;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.HostEntry;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.RoutingAction;
import io.groundplan.model.topology.RoutingPolicy;
import io.groundplan.model.topology.RoutingRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a node knows by itself: names without a resolver, routes beside its main table. */
final class NodePolicy {

  private final TalosContext context;
  private final Node node;
  private final NetworkTexts texts;

  NodePolicy(TalosContext context, Node node) {
    this.context = context;
    this.node = node;
    this.texts = new NetworkTexts(context);
  }

  List<TalosDocument> documents() {
    List<TalosDocument> documents = new ArrayList<>(hosts());
    RoutingPolicy policy = node.machine().networking().policy();
    for (RoutingRule rule : policy.rules()) {
      LinkNames names = LinkNames.of(node, context.style());
      documents.add(
          new RoutingRuleConfig(
              rule, prefix(rule.from()), prefix(rule.to()), rule.link().map(names::of)));
    }
    texts.prefixes(policy.blackholes()).stream()
        .map(BlackholeRouteConfig::new)
        .forEach(documents::add);
    return documents;
  }

  /** Talos keeps names by address. */
  private List<StaticHostConfig> hosts() {
    Map<IpAddress, List<DnsName>> names = new LinkedHashMap<>();
    for (HostEntry entry : node.machine().networking().hosts()) {
      entry.addresses().stream()
          .flatMap(address -> context.resolution().addresses().of(address).addresses().stream())
          .distinct()
          .forEach(
              address -> names.computeIfAbsent(address, _ -> new ArrayList<>()).add(entry.name()));
    }
    return names.entrySet().stream()
        .map(entry -> new StaticHostConfig(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Optional<IpPrefix> prefix(Optional<NetworkReference> network) {
    return network.flatMap(own -> texts.prefixes(List.of(own)).stream().findFirst());
  }

  /** Rules that Talos cannot say: it takes one prefix at each side, and a table to send by. */
  List<RoutingRule> misfits() {
    return node.machine().networking().policy().rules().stream()
        .filter(rule -> !isSingle(rule.from()) || !isSingle(rule.to()) || !hasWay(rule))
        .toList();
  }

  private boolean isSingle(Optional<NetworkReference> network) {
    return network.map(own -> texts.prefixes(List.of(own)).size() == 1).orElse(true);
  }

  private static boolean hasWay(RoutingRule rule) {
    return rule.table().isPresent()
        || rule.action().filter(action -> action != RoutingAction.UNICAST).isPresent();
  }
}
