package io.groundplan.export.talos;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Resolvers;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.ServerUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom a node asks for names. */
final class NodeResolvers {

  private final TalosContext context;
  private final Node node;

  NodeResolvers(TalosContext context, Node node) {
    this.context = context;
    this.node = node;
  }

  ResolverConfig document() {
    Resolvers resolvers = context.inheritance().resolvers(node);
    List<Nameserver> servers =
        resolvers.nameservers().values().stream().flatMap(this::servers).distinct().toList();
    return ResolverConfig.asking(servers, resolvers.searchDomains());
  }

  /** Servers of the node's own that Talos cannot ask; those of its segment may be for others. */
  List<ServerUrl> lost() {
    List<ServerUrl> lost = new ArrayList<>();
    for (AddressReference own : node.machine().networking().resolvers().nameservers().values()) {
      if (own instanceof ServerUrl url && server(url).isEmpty()) {
        lost.add(url);
      }
    }
    return lost;
  }

  private Stream<Nameserver> servers(AddressReference reference) {
    return reference instanceof ServerUrl url
        ? server(url).stream()
        : addresses(reference).stream().map(Nameserver::of);
  }

  private Optional<Nameserver> server(ServerUrl url) {
    return context.has(14) && context.style() != ConfigStyle.LEGACY
        ? Nameserver.of(url)
        : Optional.empty();
  }

  private List<IpAddress> addresses(AddressReference reference) {
    Optional<Segment> concerned =
        context.inheritance().defaultLink(node).flatMap(context.inheritance()::segment);
    return concerned
        .map(segment -> context.resolution().addresses().of(reference, segment))
        .orElseGet(() -> context.resolution().addresses().of(reference))
        .addresses();
  }
}
