package io.groundplan.model.validation.balancing;

import io.groundplan.model.topology.Announcement;
import io.groundplan.model.topology.Layer2Announcement;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.QuickFix;
import java.util.List;
import java.util.Optional;

/** Edits of how a pool is announced on layer 2. */
final class AnnouncementEdits {

  private AnnouncementEdits() {}

  /** A fix that names the links. */
  static QuickFix byLinks(LoadBalancerPool pool, List<String> links) {
    return new QuickFix(
        "Announce %s by %s".formatted(pool.id(), Phrase.list(links)),
        topology ->
            topology
                .find(pool.id(), LoadBalancerPool.class)
                .map(now -> topology.with(byLinks(now.announcement(), now, links)))
                .orElse(topology));
  }

  private static LoadBalancerPool byLinks(
      Optional<Announcement> announcement, LoadBalancerPool pool, List<String> links) {
    return pool.withAnnouncement(
        announcement.map(how ->
            new Announcement(
                how.layer2().map(way -> new Layer2Announcement(way.nodes(), links)), how.bgp())));
  }
}
