package io.groundplan.model.validation.routing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AnyNetwork;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.ExceptNetwork;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Nat;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Whether a node's packets find a way to the Internet, and answers back, as far as is drawn. */
final class WaysOut {

  private final RuleContext context;

  /** What is true of all nodes with the gateways of a subnet, which are most. */
  private final IdentityHashMap<Subnets.Place, Optional<DeadEnd>> ends = new IdentityHashMap<>();

  WaysOut(RuleContext context) {
    this.context = context;
  }

  /**
   * A subnet from which nothing leads out.
   *
   * @param place the subnet
   * @param reason why not, and the remedy
   */
  record DeadEnd(Subnets.Place place, String reason) {}

  /**
   * The dead ends of a node that has nothing but dead ends; empty if it has, or may have, a way.
   */
  Optional<List<DeadEnd>> deadEnds(Node node) {
    if (node.interfaces().isEmpty() || !node.machine().networking().routes().isEmpty()) {
      return Optional.empty();
    }
    List<DeadEnd> ends = new ArrayList<>();
    for (NetworkInterface link : node.interfaces()) {
      Optional<Segment> segment = context.inheritance().segment(link);
      boolean known =
          segment.isPresent()
              && !link.staticAddresses().isEmpty()
              && link.staticAddresses().size() == link.addresses().values().size();
      if (!known) {
        return Optional.empty();
      }
      for (StaticAddress fixed : link.staticAddresses()) {
        Optional<DeadEnd> end =
            place(segment.get(), fixed.address()).flatMap(place -> end(node, link, place));
        if (end.isEmpty()) {
          return Optional.empty();
        }
        ends.add(end.get());
      }
    }
    return ends.isEmpty() ? Optional.empty() : Optional.of(ends);
  }

  private Optional<Subnets.Place> place(Segment segment, IpAddress address) {
    return context.routing().subnets().holding(address).stream()
        .filter(place -> place.segment().id().equals(segment.id()))
        .findFirst();
  }

  private Optional<DeadEnd> end(Node node, NetworkInterface link, Subnets.Place place) {
    if (place.segment().uplink().equals(Optional.of(Boolean.TRUE))) {
      return Optional.empty();
    }
    return link.gateway().isUnknown() && !context.routing().routers().forwards(node)
        ? ends.computeIfAbsent(place, here -> end(gateways(node, link, here), here))
        : end(gateways(node, link, place), place);
  }

  private Stated<IpAddress> gateways(Node node, NetworkInterface link, Subnets.Place place) {
    return context.inheritance().gateways(node, link, place.prefix().family());
  }

  private Optional<DeadEnd> end(Stated<IpAddress> gateways, Subnets.Place place) {
    if (gateways.isNone()) {
      return Optional.of(
          new DeadEnd(place, "it has no gateway; name one, or give them another link"));
    }
    List<Machine> routers =
        gateways.values().stream().flatMap(address -> owner(address).stream()).toList();
    boolean known = !routers.isEmpty() && routers.size() == gateways.values().size();
    List<String> reasons =
        routers.stream().flatMap(router -> reason(router, place).stream()).toList();
    return known && reasons.size() == routers.size()
        ? Optional.of(new DeadEnd(place, reasons.getFirst()))
        : Optional.empty();
  }

  private Optional<Machine> owner(IpAddress address) {
    List<Machine> owners =
        context.addresses().ownersOf(address).stream()
            .map(AddressOwner::element)
            .filter(Machine.class::isInstance)
            .map(Machine.class::cast)
            .toList();
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  /** Why a router does not lead out of the subnet, if that is known. */
  private Optional<String> reason(Machine router, Subnets.Place place) {
    if (router.machine().networking().forwarding().equals(Optional.of(Boolean.FALSE))) {
      return Optional.of(
          "its gateway %s does not forward; say forwarding: true once it does"
              .formatted(router.id()));
    }
    boolean open =
        router.machine().offers().nat().equals(Nat.NONE)
            || !router.machine().offers().bgp().isEmpty()
            || router.interfaces().stream().anyMatch(WaysOut::isOnInternet)
            || isTranslatedOutwards(router, place);
    return open ? Optional.empty() : withoutReturn(router, place);
  }

  private static boolean isOnInternet(NetworkInterface link) {
    return link.attachment().segment().equals(Optional.of(ElementId.INTERNET));
  }

  private boolean isTranslatedOutwards(Machine router, Subnets.Place place) {
    Nat nat = router.machine().offers().nat();
    return nat.masquerade().stream()
            .anyMatch(rule -> leadsOut(rule.to()) && mayCover(rule.from(), place))
        || nat.sourceNat().stream()
            .anyMatch(rule -> leadsOut(rule.to()) && mayCover(rule.from(), place));
  }

  private static boolean leadsOut(List<NetworkReference> destinations) {
    return destinations.isEmpty()
        || destinations.stream()
            .anyMatch(each -> each instanceof AnyNetwork || each instanceof ExceptNetwork);
  }

  private boolean mayCover(List<NetworkReference> sources, Subnets.Place place) {
    if (sources.isEmpty()) {
      return true;
    }
    var known = context.resolution().networks().of(sources, Optional.empty());
    return !known.isComplete() || known.set().overlaps(place.prefix().range());
  }

  /** The next router has to know the way back, as nobody translates the source. */
  private Optional<String> withoutReturn(Machine router, Subnets.Place place) {
    List<IpAddress> next =
        router.interfaces().stream()
            .flatMap(link ->
                context
                    .inheritance()
                    .gateways(router, link, place.prefix().family())
                    .values()
                    .stream())
            .toList();
    List<Machine> further = next.stream().flatMap(address -> owner(address).stream()).toList();
    boolean known = !further.isEmpty() && further.size() == next.size();
    return known && further.stream().noneMatch(machine -> mayKnow(machine, place))
        ? Optional.of(
            "%s does not translate its addresses, and %s has no route back to them; masquerade them on %s"
                .formatted(router.id(), further.getFirst().id(), router.id()))
        : Optional.empty();
  }

  private boolean mayKnow(Machine machine, Subnets.Place place) {
    return !machine.machine().offers().bgp().isEmpty()
        || machine.interfaces().stream()
            .anyMatch(link -> link.attachment().segment().equals(Optional.of(place.segment().id())))
        || machine.machine().networking().routes().stream()
            .anyMatch(route -> mayCover(List.of(route.destination()), place));
  }
}
