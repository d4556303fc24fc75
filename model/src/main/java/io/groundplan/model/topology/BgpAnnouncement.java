package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;

/**
 * Announcement by BGP (RFC 4271).
 *
 * @param peers to whom; all if empty
 * @param communities to attach (RFC 1997, RFC 8092)
 * @param localPreference to attach
 * @param aggregate prefix length to announce instead of single addresses
 */
public record BgpAnnouncement(
    List<AddressReference> peers,
    List<String> communities,
    Optional<Integer> localPreference,
    Optional<Integer> aggregate) {

  /** To every peer. */
  public static final BgpAnnouncement EVERYWHERE =
      new BgpAnnouncement(List.of(), List.of(), Optional.empty(), Optional.empty());

  /** Keeps unmodifiable copies. */
  public BgpAnnouncement {
    peers = List.copyOf(peers);
    communities = List.copyOf(communities);
  }
}
