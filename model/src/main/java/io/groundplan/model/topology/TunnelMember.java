package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;

/**
 * One end of a tunnel.
 *
 * @param member who: a machine, an interface, a cluster (its nodes for KubeSpan, its operator else)
 * @param endpoint where others reach it
 * @param networks reached through it
 * @param keys its public key and the name of its secret
 * @param keepaliveSeconds between packets that keep NAT open
 * @param exitNode whether others reach the Internet through it
 * @param namespace where the operator runs
 */
public record TunnelMember(
    Reference member,
    List<Target> endpoint,
    List<NetworkReference> networks,
    MemberKeys keys,
    Optional<Integer> keepaliveSeconds,
    Optional<Boolean> exitNode,
    Optional<String> namespace) {

  /** Keeps unmodifiable copies. */
  public TunnelMember {
    endpoint = List.copyOf(endpoint);
    networks = List.copyOf(networks);
  }

  /** An end of which no more is known. */
  public static TunnelMember of(Reference member) {
    return new TunnelMember(
        member,
        List.of(),
        List.of(),
        MemberKeys.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  void addMentions(KeyPath at, Mentions mentions) {
    KeyPath path = at.then(member.toString());
    mentions
        .add(path, member)
        .targets(path.then("endpoint"), endpoint)
        .networks(path.then("networks"), networks);
  }
}
