package io.groundplan.model.validation.routing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.StaticRoute;
import io.groundplan.model.validation.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows default gateways from where a reply starts, until it meets a machine or leaves. */
final class ReplyPath {

  private final RuleContext context;

  ReplyPath(RuleContext context) {
    this.context = context;
  }

  /**
   * The machine by which the reply goes past the one it ought to meet. Empty if it meets that one,
   * or if the drawing leaves open whether it does.
   *
   * @param gateways where the reply goes first
   * @param wanted the machine that has to see it
   */
  Optional<Machine> bypass(List<IpAddress> gateways, Machine wanted) {
    Set<ElementId> visited = new HashSet<>();
    List<IpAddress> here = gateways;
    Optional<Machine> first = Optional.empty();
    while (true) {
      List<Machine> routers = here.stream().flatMap(address -> owner(address).stream()).toList();
      if (routers.size() != here.size() || routers.isEmpty()) {
        return Optional.empty();
      }
      Machine router = routers.getFirst();
      boolean open =
          routers.stream().anyMatch(each -> each.id().equals(wanted.id()))
              || sendsTo(router, wanted)
              || !visited.add(router.id());
      if (open) {
        return Optional.empty();
      }
      first = first.or(() -> Optional.of(router));
      if (isOnInternet(router)) {
        return first;
      }
      here = gateways(router);
    }
  }

  /** The one machine that has the address; unknown if several have it, as behind VRRP. */
  private Optional<Machine> owner(IpAddress address) {
    List<Machine> owners =
        context.addresses().ownersOf(address).stream()
            .map(AddressOwner::element)
            .filter(Machine.class::isInstance)
            .map(Machine.class::cast)
            .toList();
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  /** Whether a machine has a route by the wanted one. */
  boolean sendsTo(Machine router, Machine wanted) {
    return router.machine().networking().routes().stream()
        .map(StaticRoute::gateway)
        .flatMap(gateway -> gateway.values().stream())
        .anyMatch(gateway -> isOf(gateway, wanted));
  }

  private boolean isOf(AddressReference gateway, Machine wanted) {
    return gateway instanceof OwnerAddress(Reference owner)
        ? owner.element().equals(wanted.id())
        : context.resolution().addresses().of(gateway).addresses().stream()
            .anyMatch(address ->
                context.addresses().ownersOf(address).stream()
                    .anyMatch(owner -> owner.element().id().equals(wanted.id())));
  }

  private static boolean isOnInternet(Machine router) {
    return router.interfaces().stream()
        .map(NetworkInterface::attachment)
        .anyMatch(attachment -> attachment.segment().equals(Optional.of(ElementId.INTERNET)));
  }

  private List<IpAddress> gateways(Machine router) {
    return router.interfaces().stream()
        .flatMap(link -> context.inheritance().gateways(router, link).stream())
        .distinct()
        .toList();
  }
}
