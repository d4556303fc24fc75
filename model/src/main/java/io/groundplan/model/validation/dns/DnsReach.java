package io.groundplan.model.validation.dns;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.ConnectedSubnets;
import io.groundplan.model.graph.KnownRanges;
import io.groundplan.model.graph.Membership;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.StaticRoute;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.validation.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether packets from a segment or machine come to a private address of the drawing: along the
 * gateways and routes that are stated. A router that is not drawn, a tunnel and a BGP speaker may
 * lead anywhere.
 */
final class DnsReach {

  private final RuleContext context;
  private final ConnectedSubnets connected;
  private final Set<ElementId> tunnelled = new HashSet<>();

  DnsReach(RuleContext context) {
    this.context = context;
    this.connected = new ConnectedSubnets(context.topology());
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      tunnel.members().forEach(member -> tunnelled.add(member.member().element()));
    }
  }

  /** Whether the address is one of a drawn subnet, so that its place is known. */
  boolean isDrawn(IpAddress address) {
    return !address.isPublic() && !context.routing().subnets().holding(address).isEmpty();
  }

  /** The clusters whose service prefix, inside which only their nodes and pods reach, holds it. */
  List<Cluster> clustersServing(IpAddress address) {
    return context.topology().all(Cluster.class).stream()
        .filter(cluster ->
            cluster.network().serviceSubnets().values().stream()
                .anyMatch(prefix -> prefix.contains(address)))
        .toList();
  }

  /** Whether a machine without routes of its own in the segment reaches the address. */
  Membership from(Segment segment, IpAddress address) {
    if (segment.subnets().isUnknown()) {
      return Membership.UNKNOWN;
    }
    if (segment.subnetOf(address).isPresent()) {
      return Membership.IN;
    }
    Optional<Subnet> own = segment.subnet(address.family());
    if (own.isEmpty()) {
      return hasFamily(segment, address) ? Membership.UNKNOWN : Membership.OUT;
    }
    return byGateways(segment, address, new HashSet<>());
  }

  private Membership byGateways(Segment segment, IpAddress address, Set<ElementId> visited) {
    Membership found = Membership.OUT;
    for (Subnet subnet : segment.subnets().values()) {
      if (subnet.prefix().family() == address.family()) {
        found = found.or(through(subnet.gateway(), address, visited));
      }
    }
    return found;
  }

  private boolean hasFamily(Segment segment, IpAddress address) {
    return context.domains().members(segment.id()).stream()
        .anyMatch(plug ->
            plug.link().addresses().isUnknown()
                || plug.link().staticAddresses().size() != plug.link().addresses().values().size()
                || plug.link().staticAddresses().stream()
                    .anyMatch(fixed -> fixed.address().family() == address.family()));
  }

  /** Whether the machine reaches the address. */
  Membership from(Machine machine, IpAddress address) {
    return from(machine, address, new HashSet<>());
  }

  private Membership from(Machine machine, IpAddress address, Set<ElementId> visited) {
    if (!visited.add(machine.id())) {
      return Membership.OUT;
    }
    boolean isItself =
        context.addresses().ownersOf(address).stream()
            .anyMatch(owner -> owner.element().id().equals(machine.id()));
    Membership near = isItself ? Membership.IN : connected.holds(machine, address);
    if (near != Membership.OUT) {
      return near;
    }
    if (mayTunnel(machine) || !machine.machine().offers().bgp().isEmpty()) {
      return Membership.UNKNOWN;
    }
    Membership found = Membership.OUT;
    for (StaticRoute route : machine.machine().networking().routes()) {
      KnownRanges ranges =
          context.resolution().networks().of(route.destination(), Optional.empty());
      if (ranges.set().contains(address)) {
        found = found.or(through(route.gateway(), address, visited));
      } else if (!ranges.isComplete()) {
        found = found.or(Membership.UNKNOWN);
      }
    }
    return found.or(byDefault(machine, address, visited));
  }

  private Membership byDefault(Machine machine, IpAddress address, Set<ElementId> visited) {
    Membership found = Membership.OUT;
    for (NetworkInterface link : machine.interfaces()) {
      if (link.attachment().segment().equals(Optional.of(ElementId.INTERNET))
          || ConnectedSubnets.carriesOnly(machine, link)) {
        continue;
      }
      Stated<IpAddress> gateways = context.inheritance().gateways(machine, link, address.family());
      if (gateways.isUnknown()) {
        boolean hasNone =
            context.inheritance().segment(link).isPresent()
                && !link.addresses().isUnknown()
                && link.staticAddresses().size() == link.addresses().values().size()
                && context.routing().routers().forwards(machine);
        Optional<Segment> lease =
            context
                .inheritance()
                .segment(link)
                .filter(segment -> segment.subnet(address.family()).isPresent())
                .filter(_ -> isLeased(link, address.family()));
        found =
            found.or(
                lease
                    .map(segment -> byGateways(segment, address, visited))
                    .orElse(hasNone ? Membership.OUT : Membership.UNKNOWN));
      }
      for (IpAddress gateway : gateways.values()) {
        found = found.or(through(gateway, address, visited));
      }
    }
    return found;
  }

  /** Whether the link takes what DHCP says, the gateway of its segment among it. */
  private static boolean isLeased(NetworkInterface link, AddressFamily family) {
    return link.addresses().values().stream()
        .anyMatch(assignment ->
            switch (assignment) {
              case DhcpV4 _ -> family == AddressFamily.IPV4;
              case DhcpV6 _, Slaac _ -> family == AddressFamily.IPV6;
              case StaticAddress _ -> false;
            });
  }

  private boolean mayTunnel(Machine machine) {
    return tunnelled.contains(machine.id())
        || machine.interfaces().stream().anyMatch(link -> link.attachment().tunnel().isPresent())
        || (machine instanceof Node node
            && context
                .topology()
                .clusterOf(node.cluster())
                .filter(cluster -> tunnelled.contains(cluster.id()))
                .isPresent());
  }

  private Membership through(
      Stated<AddressReference> gateways, IpAddress address, Set<ElementId> visited) {
    if (gateways.isUnknown()) {
      return Membership.UNKNOWN;
    }
    Membership found = Membership.OUT;
    for (AddressReference gateway : gateways.values()) {
      found =
          found.or(
              switch (gateway) {
                case OwnerAddress(Reference owner) ->
                    context
                        .topology()
                        .find(owner.element(), Machine.class)
                        .map(router -> past(context.topology().effective(router), address, visited))
                        .orElse(Membership.UNKNOWN);
                case LiteralAddress(IpAddress literal) -> through(literal, address, visited);
                case AddressReference _ -> Membership.UNKNOWN;
              });
    }
    return found;
  }

  private Membership through(IpAddress gateway, IpAddress address, Set<ElementId> visited) {
    List<Element> owners =
        context.addresses().ownersOf(gateway).stream().map(AddressOwner::element).toList();
    return owners.size() == 1 && owners.getFirst() instanceof Machine router
        ? past(context.topology().effective(router), address, visited)
        : Membership.UNKNOWN;
  }

  private Membership past(Machine router, IpAddress address, Set<ElementId> visited) {
    boolean isItself =
        context.addresses().ownersOf(address).stream()
            .anyMatch(owner -> owner.element().id().equals(router.id()));
    return isItself || context.routing().routers().forwards(router)
        ? from(router, address, visited)
        : Membership.OUT;
  }
}
