package io.groundplan.export.oracle;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What one link of a node is and has, in words that neither Talos nor the topology owns.
 *
 * @param kind such as {@code bond 802.3ad}
 * @param members of a bond or bridge
 * @param mtu in bytes
 * @param addresses with their lengths
 * @param routes such as {@code default via 192.0.2.1}
 * @param dhcp the families asked for, with the metric if one is set
 * @param shared virtual IPs
 */
record LinkFacts(
    String kind,
    NavigableSet<String> members,
    Optional<Integer> mtu,
    NavigableSet<String> addresses,
    NavigableSet<String> routes,
    NavigableSet<String> dhcp,
    NavigableSet<String> shared) {

  static LinkFacts of(String kind) {
    return new LinkFacts(
        kind,
        new TreeSet<>(),
        Optional.empty(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>());
  }

  LinkFacts withKind(String newKind) {
    return new LinkFacts(newKind, members, mtu, addresses, routes, dhcp, shared);
  }

  LinkFacts withMtu(Optional<Integer> newMtu) {
    return new LinkFacts(kind, members, newMtu, addresses, routes, dhcp, shared);
  }

  /** A physical link of which nothing is said. */
  boolean isSilent() {
    return equals(LinkFacts.of("physical"));
  }
}
