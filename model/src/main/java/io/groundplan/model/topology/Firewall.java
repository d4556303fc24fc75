package io.groundplan.model.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What a machine lets in.
 *
 * @param defaultAction for what no rule names
 * @param rules in the order of the file
 */
public record Firewall(Optional<FirewallAction> defaultAction, List<FirewallRule> rules) {

  /** Keeps an unmodifiable copy. */
  public Firewall {
    rules = List.copyOf(rules);
  }

  Firewall over(Firewall inherited) {
    LinkedHashMap<String, FirewallRule> merged = new LinkedHashMap<>();
    inherited.rules.forEach(rule -> merged.put(rule.name(), rule));
    rules.forEach(rule -> merged.put(rule.name(), rule));
    return new Firewall(defaultAction.or(inherited::defaultAction), List.copyOf(merged.values()));
  }

  void addMentions(KeyPath at, Mentions mentions) {
    for (FirewallRule rule : rules) {
      KeyPath path = at.then("rules").then(rule.name());
      mentions.networks(path.then("from"), rule.from()).networks(path.then("to"), rule.to());
    }
  }
}
