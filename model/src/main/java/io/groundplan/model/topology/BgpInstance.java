package io.groundplan.model.topology;

import io.groundplan.model.address.Asn;
import java.util.List;
import java.util.Optional;

/**
 * A BGP speaker (RFC 4271). A session is written at one end only.
 *
 * @param asn its autonomous system
 * @param routerId its identifier
 * @param peers whom it speaks to
 * @param listen networks from which neighbours may come unannounced
 * @param advertise prefixes it announces
 * @param nodes which nodes of a cluster speak; all if empty
 * @param secret name of the secret that holds the password
 * @param timers of its sessions
 */
public record BgpInstance(
    Optional<Asn> asn,
    Optional<AddressReference> routerId,
    List<AddressReference> peers,
    List<NetworkReference> listen,
    List<NetworkReference> advertise,
    List<NodeSelector> nodes,
    Optional<String> secret,
    BgpTimers timers) {

  /** Keeps unmodifiable copies. */
  public BgpInstance {
    peers = List.copyOf(peers);
    listen = List.copyOf(listen);
    advertise = List.copyOf(advertise);
    nodes = List.copyOf(nodes);
  }

  /** The same with other timers. */
  public BgpInstance withTimers(BgpTimers newTimers) {
    return new BgpInstance(asn, routerId, peers, listen, advertise, nodes, secret, newTimers);
  }

  void addMentions(KeyPath at, Mentions mentions) {
    routerId.ifPresent(address -> mentions.address(at.then("routerId"), address));
    mentions
        .addresses(at.then("peers"), peers)
        .networks(at.then("listen"), listen)
        .networks(at.then("advertise"), advertise)
        .nodes(at.then("nodes"), nodes);
  }
}
