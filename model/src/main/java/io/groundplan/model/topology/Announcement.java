package io.groundplan.model.topology;

import java.util.Optional;

/**
 * How the network learns where a pool's addresses are. Neither way is known to be none.
 *
 * @param layer2 by ARP and neighbour discovery
 * @param bgp by BGP
 */
public record Announcement(Optional<Layer2Announcement> layer2, Optional<BgpAnnouncement> bgp) {

  void addMentions(KeyPath at, Mentions mentions) {
    layer2.ifPresent(way -> mentions.nodes(at.then("l2").then("nodes"), way.nodes()));
    bgp.ifPresent(way -> mentions.addresses(at.then("bgp").then("peers"), way.peers()));
  }
}
