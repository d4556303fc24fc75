package io.groundplan.model.topology;

import java.util.List;

/**
 * How a machine routes beside the routes of its main table.
 *
 * @param rules which table packets are sent by, in the order of the file
 * @param blackholes destinations whose packets it drops
 */
public record RoutingPolicy(List<RoutingRule> rules, List<NetworkReference> blackholes) {

  /** Nothing stated. */
  public static final RoutingPolicy NONE = new RoutingPolicy(List.of(), List.of());

  /** Keeps unmodifiable copies. */
  public RoutingPolicy {
    rules = List.copyOf(rules);
    blackholes = List.copyOf(blackholes);
  }

  RoutingPolicy over(RoutingPolicy inherited) {
    return new RoutingPolicy(
        Order.orElse(rules, inherited.rules), Order.orElse(blackholes, inherited.blackholes));
  }

  void addMentions(KeyPath at, Mentions mentions) {
    for (RoutingRule rule : rules) {
      KeyPath path = at.then("routingRules").then(Integer.toString(rule.priority()));
      rule.from().ifPresent(network -> mentions.network(path.then("from"), network));
      rule.to().ifPresent(network -> mentions.network(path.then("to"), network));
    }
    mentions.networks(at.then("blackholes"), blackholes);
  }
}
