package io.groundplan.model.validation.dns;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.Attachments;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.LoadBalancing;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses of drawn subnets and pools nobody owns. Unknown while somebody there has an
 * address that is not known: a lease, an unpinned service.
 */
final class UnownedAddresses {

  private final RuleContext context;
  private final boolean isAnyVirtualIpUnknown;
  private final boolean isAnyoneUnpinned;

  UnownedAddresses(RuleContext context) {
    this.context = context;
    Topology topology = context.topology();
    this.isAnyVirtualIpUnknown =
        topology.all(VirtualIp.class).stream().anyMatch(vip -> vip.addresses().isUnknown());
    this.isAnyoneUnpinned =
        topology.all(Published.class).stream().anyMatch(UnownedAddresses::isUnpinned);
  }

  /** The pool or segment of the address, if it is known that nobody there owns it. */
  Optional<Element> placeOf(IpAddress address) {
    if (isAnyVirtualIpUnknown || !context.addresses().ownersOf(address).isEmpty()) {
      return Optional.empty();
    }
    List<Subnets.Place> places = context.routing().subnets().holding(address);
    List<LoadBalancerPool> pools =
        context.topology().all(LoadBalancerPool.class).stream()
            .filter(pool -> pool.contains(address))
            .toList();
    boolean mayBeOwned =
        places.stream().anyMatch(place -> mayOwn(place, address))
            || (!pools.isEmpty() && isAnyoneUnpinned);
    return mayBeOwned
        ? Optional.empty()
        : Stream.<Element>concat(pools.stream(), places.stream().map(Subnets.Place::segment))
            .findFirst();
  }

  private boolean mayOwn(Subnets.Place place, IpAddress address) {
    Subnet subnet = place.subnet();
    boolean isGateway =
        subnet.gateway().values().stream()
            .anyMatch(
                gateway -> gateway instanceof LiteralAddress(IpAddress own) && own.equals(address));
    return isGateway
        || isLeased(subnet, address)
        || context.domains().members(place.segment().id()).stream()
            .anyMatch(plug -> mayHave(plug, subnet, address));
  }

  private static boolean isLeased(Subnet subnet, IpAddress address) {
    return subnet.dhcp().ranges().values().stream()
        .anyMatch(range -> range.range().contains(address));
  }

  private static boolean mayHave(Attachments.Plug plug, Subnet subnet, IpAddress address) {
    if (plug.tagged()) {
      return false;
    }
    return plug.link().addresses().isUnknown()
        || plug.link().addresses().values().stream()
            .anyMatch(assignment -> mayBe(assignment, subnet, address));
  }

  /**
   * Whether the assignment may give the address; a lease comes from the ranges, if any is known.
   */
  private static boolean mayBe(AddressAssignment assignment, Subnet subnet, IpAddress address) {
    boolean isLeasable = subnet.dhcp().ranges().isUnknown() || isLeased(subnet, address);
    return switch (assignment) {
      case StaticAddress _ -> false;
      case DhcpV4 lease -> lease.reservation().isEmpty() && address.isIpv4() && isLeasable;
      case DhcpV6 lease -> lease.reservation().isEmpty() && address.isIpv6() && isLeasable;
      case Slaac _ -> address.isIpv6();
    };
  }

  /** Whether it gets an address from a pool and nobody says which. */
  private static boolean isUnpinned(Published published) {
    LoadBalancing balancing = published.publication().balancing();
    boolean takesOne =
        switch (published) {
          case Gateway _ -> balancing.at().isEmpty();
          case Service service ->
              balancing.pool().isPresent()
                  || service.type().filter("LoadBalancer"::equals).isPresent();
        };
    return takesOne && balancing.addresses().isUnknown();
  }
}
