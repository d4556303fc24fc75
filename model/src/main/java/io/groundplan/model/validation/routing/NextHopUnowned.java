package io.groundplan.model.validation.routing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.StaticRoute;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GP313: the next hop of a route lies in a drawn subnet of the machine, but nobody there has the
 * address. Gateways of subnets and interfaces are GP106's. Leases, reserved addresses and members
 * whose addresses are unknown may be it.
 */
final class NextHopUnowned implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          313, "next-hop-unowned", Severity.WARNING, "Nobody has the address of a next hop");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      List<StaticRoute> routes = machine.machine().networking().routes();
      for (int i = 0; i < routes.size(); i++) {
        KeyPath path = KeyPath.of("routes").then(i).then("gateway");
        check(context, machine, routes.get(i).gateway().values(), path, problems);
      }
    }
    return problems;
  }

  private void check(
      RuleContext context,
      Machine machine,
      List<AddressReference> hops,
      KeyPath path,
      List<Problem> problems) {
    for (int i = 0; i < hops.size(); i++) {
      if (hops.get(i) instanceof LiteralAddress(IpAddress address)
          && context.addresses().ownersOf(address).isEmpty()) {
        KeyPath here = path.then(i);
        emptyPlace(context, machine, address)
            .map(segment ->
                problem(
                    Subject.of(machine, here),
                    "%s sends packets by %s in %s, but nobody there has that address; name the router that is meant"
                        .formatted(machine.id(), address, segment)))
            .ifPresent(problems::add);
      }
    }
  }

  /** The segment of the machine whose subnet holds the address, if all its members are known. */
  private static Optional<ElementId> emptyPlace(
      RuleContext context, Machine machine, IpAddress address) {
    return context.routing().subnets().holding(address).stream()
        .filter(place -> isIn(machine, place))
        .filter(place -> !place.segment().uplink().equals(Optional.of(Boolean.TRUE)))
        .filter(place -> !ForwardToNobody.mayHaveOthers(place.subnet(), address))
        .map(place -> place.segment().id())
        .filter(segment ->
            context.domains().members(segment).stream()
                .noneMatch(plug ->
                    plug.owner() instanceof Machine owner
                        && context.routing().routers().forwards(owner)
                        && plug.link().addresses().isUnknown()))
        .findFirst();
  }

  private static boolean isIn(Machine machine, Subnets.Place place) {
    return machine.interfaces().stream()
        .anyMatch(link -> link.attachment().segment().equals(Optional.of(place.segment().id())));
  }
}
