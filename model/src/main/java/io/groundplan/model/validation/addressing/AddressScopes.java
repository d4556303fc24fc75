package io.groundplan.model.validation.addressing;

import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.Attachment;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.RuleContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where an owner's address has to be unique: in a routing domain, a tunnel, the Internet, or in the
 * cluster of owners whose address no drawn subnet holds. Unknown where the file leaves it open;
 * then nothing is said of the address.
 */
final class AddressScopes {

  private final RuleContext context;
  private final Map<ElementId, Set<ElementId>> segmentsOfClusters = new HashMap<>();

  /** The scopes of a topology, found once for all rules. */
  static AddressScopes of(RuleContext context) {
    return context.derived(AddressScopes.class, () -> new AddressScopes(context));
  }

  private AddressScopes(RuleContext context) {
    this.context = context;
    for (Node node : context.topology().nodes()) {
      clusterOf(node)
          .map(cluster -> segmentsOfClusters.computeIfAbsent(cluster, id -> new HashSet<>()))
          .ifPresent(segments ->
              node.interfaces().stream()
                  .flatMap(link -> link.attachment().segment().stream())
                  .forEach(segments::add));
    }
  }

  /** The scope, named by an id. */
  Optional<ElementId> scope(AddressOwner owner) {
    Optional<NetworkInterface> link = owner.link();
    if (link.isPresent()) {
      Attachment attachment = link.get().attachment();
      Optional<ElementId> network = attachment.segment().or(attachment::tunnel);
      return network.isPresent()
          ? network.filter(context.topology()::contains).map(context.routing().domains()::of)
          : scopeOfUnplugged(owner);
    }
    Optional<ElementId> cluster = clusterOf(owner.element());
    Set<ElementId> near =
        cluster.map(id -> segmentsOfClusters.getOrDefault(id, Set.of())).orElse(Set.of());
    return drawnScope(owner, near).or(() -> isHeld(owner) ? Optional.empty() : cluster);
  }

  /** Whether the owner's address is known to be one of the subnet's. */
  boolean isIn(Subnets.Place place, AddressOwner owner) {
    ElementId segment = place.segment().id();
    return place.prefix().contains(owner.address())
        && owner.segment().map(Element::id).map(segment::equals).orElse(true)
        && scope(owner).equals(Optional.of(context.routing().domains().of(segment)));
  }

  private Optional<ElementId> scopeOfUnplugged(AddressOwner owner) {
    boolean only = owner.element() instanceof Machine machine && machine.interfaces().size() == 1;
    return drawnScope(owner, Set.of())
        .or(() ->
            only && !isHeld(owner) ? clusterOf(owner.element()) : Optional.<ElementId>empty());
  }

  private boolean isHeld(AddressOwner owner) {
    return !context.routing().subnets().holding(owner.address()).isEmpty();
  }

  /** The one domain of the subnets that hold the address, among these segments if any does. */
  private Optional<ElementId> drawnScope(AddressOwner owner, Set<ElementId> preferred) {
    List<ElementId> holding =
        context.routing().subnets().holding(owner.address()).stream()
            .map(Subnets.Place::segment)
            .map(Element::id)
            .toList();
    List<ElementId> near = holding.stream().filter(preferred::contains).toList();
    List<ElementId> domains =
        (near.isEmpty() ? holding : near)
            .stream().map(context.routing().domains()::of).distinct().toList();
    return domains.size() == 1 ? Optional.of(domains.getFirst()) : Optional.empty();
  }

  private Optional<ElementId> clusterOf(Element element) {
    Optional<Optional<ElementId>> stated =
        switch (element) {
          case Node node -> Optional.of(node.cluster());
          case VirtualIp virtualIp -> Optional.of(virtualIp.cluster());
          case Published published -> Optional.of(published.cluster());
          case Element _ -> Optional.empty();
        };
    return stated.flatMap(context.topology()::clusterOf).map(Cluster::id);
  }
}
