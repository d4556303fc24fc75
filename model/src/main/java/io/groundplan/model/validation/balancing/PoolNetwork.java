package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.graph.ConnectedSubnets;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  static PoolNetwork of(RuleContext context, LoadBalancerPool pool, IpRange range) {
    List<Node> nodes =
        context
            .topology()
            .clusterOf(pool.cluster())
            .map(cluster -> nodesOf(context, cluster))
            .orElse(List.of());
    List<Segment> touched =
        context.topology().all(Segment.class).stream()
            .filter(segment -> subnets(segment, range).findAny().isPresent())
            .toList();
    Set<ElementId> theirs =
        nodes.stream()
            .flatMap(node -> node.interfaces().stream())
            .flatMap(link -> link.attachment().segment().stream())
            .collect(Collectors.toSet());
    List<Segment> near = touched.stream().filter(segment -> theirs.contains(segment.id())).toList();
    List<Segment> segments = near.isEmpty() ? touched : near;
    return new PoolNetwork(range, segments, nodes, prefixes(context, segments, nodes, range));
  }

  private static List<Node> nodesOf(RuleContext context, Cluster cluster) {
    return context.resolution().nodes().nodesOf(cluster).nodes();
  }

  private static Stream<Subnet> subnets(Segment segment, IpRange range) {
    return segment.subnets().values().stream()
        .filter(subnet -> subnet.prefix().range().overlaps(range));
  }

  private static List<IpPrefix> prefixes(
      RuleContext context, List<Segment> segments, List<Node> nodes, IpRange range) {
    ConnectedSubnets connected = new ConnectedSubnets(context.topology());
    List<IpPrefix> prefixes = new ArrayList<>();
    segments.forEach(segment -> subnets(segment, range).map(Subnet::prefix).forEach(prefixes::add));
    nodes.stream()
        .flatMap(node -> node.interfaces().stream())
        .flatMap(link -> connected.prefixes(link).stream())
        .filter(prefix -> prefix.range().overlaps(range))
        .forEach(prefixes::add);
    return prefixes.stream().distinct().toList();
  }

  boolean isOn(ElementId segment) {
    return segments.stream().anyMatch(own -> own.id().equals(segment));
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
