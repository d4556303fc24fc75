package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import java.util.List;
import java.util.Optional;

/**
 * Where in the network a range of a pool lies: the segments with a subnet that it touches. Of
 * several, those that the nodes of the pool's cluster are in; two sites may use the same addresses.
 *
 * @param range the range
 * @param segments the segments
 * @param nodes the nodes of the pool's cluster, as far as known
 * @param prefixes the known prefixes of those segments, and of the nodes' own addresses
 */
record PoolNetwork(
    IpRange range, List<Segment> segments, List<Node> nodes, List<IpPrefix> prefixes) {

  PoolNetwork {
    segments = List.copyOf(segments);
    nodes = List.copyOf(nodes);
    prefixes = List.copyOf(prefixes);
  }

  boolean isOn(ElementId segment) {
    return segments.stream().anyMatch(own -> own.id().equals(segment));
  }

  /** Whether the nodes' own subnet there overlaps a prefix, of which GP405 speaks. */
  boolean isOfNodesIn(IpPrefix prefix) {
    return segments.stream()
        .filter(segment ->
            nodes.stream()
                .flatMap(node -> node.interfaces().stream())
                .flatMap(link -> link.attachment().segment().stream())
                .anyMatch(segment.id()::equals))
        .flatMap(segment -> segment.subnets().values().stream())
        .anyMatch(subnet -> subnet.prefix().overlaps(prefix));
  }

  /** The subnet of which the range takes every address that a host could have. */
  Optional<IpPrefix> wholeSubnet() {
    return prefixes.stream()
        .filter(prefix -> prefix.length() < prefix.family().bits() - 1)
        .filter(prefix ->
            range.first().compareTo(hosts(prefix).first()) <= 0
                && hosts(prefix).last().compareTo(range.last()) <= 0)
        .findFirst();
  }

  /** Whether the range is known to be a part of a larger subnet. */
  boolean isPartOfSubnet() {
    return prefixes.stream().anyMatch(prefix -> prefix.range().contains(range))
        && wholeSubnet().isEmpty();
  }

  /** The addresses of a prefix without those that no host can own. */
  static IpRange hosts(IpPrefix prefix) {
    IpAddress first = prefix.network().flatMap(IpAddress::next).orElse(prefix.first());
    IpAddress last = prefix.broadcast().flatMap(IpAddress::previous).orElse(prefix.last());
    return new IpRange(first, last);
  }
}
