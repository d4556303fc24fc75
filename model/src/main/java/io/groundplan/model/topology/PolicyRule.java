package io.groundplan.model.topology;

import io.groundplan.model.address.PortSpec;
import java.util.List;
import java.util.Optional;

/**
 * One rule of a network policy.
 *
 * @param from who may send; all if empty
 * @param to who may be sent to; all if empty
 * @param ports all if empty
 * @param deny whether it forbids instead
 */
public record PolicyRule(
    List<PolicyPeer> from, List<PolicyPeer> to, List<PortSpec> ports, Optional<Boolean> deny) {

  /** Keeps unmodifiable copies. */
  public PolicyRule {
    from = List.copyOf(from);
    to = List.copyOf(to);
    ports = List.copyOf(ports);
  }

  void addMentions(KeyPath at, Mentions mentions) {
    mentions
        .each(at.then("from"), from, (path, peer) -> mention(path, peer, mentions))
        .each(at.then("to"), to, (path, peer) -> mention(path, peer, mentions));
  }

  private static void mention(KeyPath path, PolicyPeer peer, Mentions mentions) {
    if (peer instanceof PolicyPeer.Network(NetworkReference network)) {
      mentions.network(path, network);
    }
  }
}
