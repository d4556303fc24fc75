package io.groundplan.model.validation.routing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.AddressOwner;
import io.groundplan.model.graph.ConnectedSubnets;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.ExceptNetwork;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Nat;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.OwnedNetwork;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    if (node.interfaces().isEmpty() || hasRouteOut(node)) {
      return Optional.empty();
    }
    List<DeadEnd> ends = new ArrayList<>();
    for (NetworkInterface link : node.interfaces()) {
      if (ConnectedSubnets.carriesOnly(node, link)) {
        continue;
      }
      Optional<Segment> segment = context.inheritance().segment(link);
      boolean known =
          segment.isPresent()
              && !link.addresses().values().isEmpty()
              && link.addresses().values().stream().noneMatch(Slaac.class::isInstance);
      if (!known) {
        return Optional.empty();
      }
      for (AddressFamily family : leased(link)) {
        Optional<DeadEnd> end = closed(segment.get(), family);
        if (end.isEmpty()) {
          return Optional.empty();
        }
        ends.add(end.get());
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
    return ends.isEmpty() ? Optional.empty() : Optional.of(worthTelling(ends));
  }

  /** Segments without a gateway are meant to be so where another one has a router that fails. */
  private static List<DeadEnd> worthTelling(List<DeadEnd> ends) {
    List<DeadEnd> routed =
        ends.stream().filter(end -> !end.place().subnet().gateway().isNone()).toList();
    return routed.isEmpty() ? ends : routed;
  }

  private static Set<AddressFamily> leased(NetworkInterface link) {
    Set<AddressFamily> families = EnumSet.noneOf(AddressFamily.class);
    for (AddressAssignment assignment : link.addresses().values()) {
      switch (assignment) {
        case DhcpV4 _ -> families.add(AddressFamily.IPV4);
        case DhcpV6 _ -> families.add(AddressFamily.IPV6);
        case StaticAddress _, Slaac _ -> {}
      }
    }
    return families;
  }

  /** A subnet of the family where each says that it has no gateway, so that no lease names one. */
  private Optional<DeadEnd> closed(Segment segment, AddressFamily family) {
    List<Subnet> subnets =
        segment.subnets().values().stream()
            .filter(subnet -> subnet.prefix().family() == family)
            .toList();
    return subnets.stream().allMatch(subnet -> subnet.gateway().isNone())
        ? subnets.stream()
            .findFirst()
            .flatMap(subnet -> place(segment, subnet.prefix().first()))
            .flatMap(place -> end(Stated.none(), place))
        : Optional.empty();
  }

  /** Whether a route of the node may lead to public addresses. */
  private boolean hasRouteOut(Node node) {
    return node.machine().networking().routes().stream()
        .map(route ->
            context.resolution().networks().of(List.of(route.destination()), node.cluster()))
        .anyMatch(known ->
            !known.isComplete()
                || known.ranges().stream()
                    .anyMatch(range -> !isPrivate(range.first()) || !isPrivate(range.last())));
  }

  private static boolean isPrivate(IpAddress address) {
    return address.isPrivate() || address.isSharedSpace();
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
    if (forgets(router, place)) {
      return Optional.of(forgotten(router, place));
    }
    boolean open =
        !router.machine().offers().bgp().isEmpty()
            || router.interfaces().stream().anyMatch(WaysOut::isOnInternet)
            || isTranslatedOutwards(router, place);
    if (open) {
      return Optional.empty();
    }
    return router.machine().offers().nat().equals(Nat.NONE)
        ? forgottenFurther(router, place)
        : withoutReturn(router, place);
  }

  private static String forgotten(Machine router, Subnets.Place place) {
    return "%s translates others towards the Internet, but not them; add %s to its masquerade"
        .formatted(router.id(), place.segment().id());
  }

  /**
   * The next routers forget the subnet, if they are all known and route back to it: then nobody
   * translates it before them.
   */
  private Optional<String> forgottenFurther(Machine router, Subnets.Place place) {
    List<IpAddress> next = nextHops(router, place);
    List<Machine> routers = next.stream().flatMap(address -> owner(address).stream()).toList();
    boolean known =
        !routers.isEmpty()
            && routers.size() == next.size()
            && routers.stream().allMatch(each -> forgets(each, place) && routesTo(each, place));
    return known ? Optional.of(forgotten(routers.getFirst(), place)) : Optional.empty();
  }

  private boolean routesTo(Machine machine, Subnets.Place place) {
    return machine.machine().networking().routes().stream()
        .anyMatch(route ->
            context
                .resolution()
                .networks()
                .of(List.of(route.destination()), Optional.empty())
                .set()
                .contains(place.prefix().range()));
  }

  /** The gateways of the router's own links, and those of its default routes. */
  private List<IpAddress> nextHops(Machine router, Subnets.Place place) {
    AddressFamily family = place.prefix().family();
    Stream<IpAddress> ofLinks =
        router.interfaces().stream()
            .flatMap(
                link -> context.inheritance().gateways(router, link, family).values().stream());
    Stream<IpAddress> ofRoutes =
        router.machine().networking().routes().stream()
            .filter(route -> ForwardScope.isEverything(route.destination()))
            .flatMap(route -> route.gateway().values().stream())
            .flatMap(gateway -> context.resolution().addresses().of(gateway).addresses().stream())
            .filter(address -> address.family() == family);
    return Stream.concat(ofLinks, ofRoutes).distinct().toList();
  }

  /** Whether a router on the Internet has translation for others, which these need as well. */
  private boolean forgets(Machine router, Subnets.Place place) {
    Nat nat = router.machine().offers().nat();
    boolean states = !nat.masquerade().isEmpty() || !nat.sourceNat().isEmpty();
    return states
        && isPrivate(place.prefix().first())
        && router.interfaces().stream().anyMatch(WaysOut::isOnInternet)
        && !isTranslatedOutwards(router, place);
  }

  private static boolean isOnInternet(NetworkInterface link) {
    return link.attachment().segment().equals(Optional.of(ElementId.INTERNET));
  }

  private boolean isTranslatedOutwards(Machine router, Subnets.Place place) {
    Nat nat = router.machine().offers().nat();
    return nat.masquerade().stream()
            .anyMatch(rule ->
                leadsOut(rule.to())
                    && leavesElsewhere(router, rule.out(), place)
                    && mayCover(rule.from(), place))
        || nat.sourceNat().stream()
            .anyMatch(rule ->
                leadsOut(rule.to())
                    && leavesElsewhere(router, rule.out(), place)
                    && mayCover(rule.from(), place));
  }

  /** What leaves by the interface from which it came stays in the segment. */
  private static boolean leavesElsewhere(
      Machine router, Optional<InterfaceName> out, Subnets.Place place) {
    return out.flatMap(name -> router.interfaceNamed(name.toString()))
        .map(link -> !link.attachment().segment().equals(Optional.of(place.segment().id())))
        .orElse(true);
  }

  private static boolean leadsOut(List<NetworkReference> destinations) {
    return destinations.isEmpty()
        || destinations.stream()
            .anyMatch(each ->
                ForwardScope.isEverything(each)
                    || each instanceof ExceptNetwork
                    || isInternet(each));
  }

  private static boolean isInternet(NetworkReference network) {
    return network instanceof OwnedNetwork(Reference owner)
        && owner.element().equals(ElementId.INTERNET);
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
    List<IpAddress> next = nextHops(router, place);
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
