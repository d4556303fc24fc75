package io.groundplan.model.validation.routing;

import io.groundplan.model.address.AddressFamily;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.KnownAddresses;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Segment;
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
import java.util.stream.Collectors;

/**
 * GP301: the next hop of a route, or an interface's own gateway, is on no network that the machine
 * is connected to. Link-local next hops always are; so is any for an address that is a network of
 * its own (/32, /128), as hosters hand out.
 */
final class GatewayUnreachable implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          301,
          "gateway-unreachable",
          Severity.ERROR,
          "A next hop is on no network that the machine is connected to");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      for (NetworkInterface link : machine.interfaces()) {
        checkLink(context, machine, link, problems);
      }
      List<StaticRoute> routes = machine.machine().networking().routes();
      for (int i = 0; i < routes.size(); i++) {
        checkRoute(context, machine, i, routes.get(i), problems);
      }
    }
    return problems;
  }

  private void checkLink(
      RuleContext context, Machine machine, NetworkInterface link, List<Problem> problems) {
    List<AddressReference> gateways = link.gateway().values();
    for (int i = 0; i < gateways.size(); i++) {
      KeyPath path = link.path().then("gateway").then(i);
      String title =
          link.name().map(name -> machine.id() + "/" + name).orElse(machine.id().toString());
      check(context, machine, Optional.of(link), gateways.get(i))
          .map(miss ->
              problem(
                  Subject.of(machine, path),
                  "%s has the gateway %s, which is not in %s; name a router there"
                      .formatted(title, miss.shown(), miss.networks())))
          .ifPresent(problems::add);
    }
  }

  private void checkRoute(
      RuleContext context, Machine machine, int index, StaticRoute route, List<Problem> problems) {
    Optional<NetworkInterface> link =
        route.link().flatMap(name -> machine.interfaceNamed(name.toString()));
    if (route.link().isPresent() && link.isEmpty()) {
      return;
    }
    List<AddressReference> gateways = route.gateway().values();
    for (int i = 0; i < gateways.size(); i++) {
      KeyPath path = KeyPath.of("routes").then(index).then("gateway").then(i);
      check(context, machine, link, gateways.get(i))
          .map(miss ->
              problem(
                  Subject.of(machine, path),
                  "%s sends %s by %s, which is not in %s; name a router there"
                      .formatted(machine.id(), route.destination(), miss.shown(), miss.networks())))
          .ifPresent(problems::add);
    }
  }

  /** A next hop that nobody can reach, and the networks it ought to be in. */
  private record Miss(AddressReference gateway, IpAddress address, List<IpPrefix> prefixes) {

    String shown() {
      return gateway.toString().equals(address.toString())
          ? address.toString()
          : gateway + " at " + address;
    }

    String networks() {
      return prefixes.stream()
          .distinct()
          .map(IpPrefix::toString)
          .collect(Collectors.joining(" or "));
    }
  }

  private static Optional<Miss> check(
      RuleContext context,
      Machine machine,
      Optional<NetworkInterface> link,
      AddressReference gateway) {
    Optional<Segment> segment = link.flatMap(context.inheritance()::segment);
    KnownAddresses known =
        segment
            .map(concerned -> context.resolution().addresses().of(gateway, concerned))
            .orElseGet(() -> context.resolution().addresses().of(gateway));
    if (!known.isComplete() || known.addresses().isEmpty()) {
      return Optional.empty();
    }
    boolean reachable =
        known.addresses().stream()
            .anyMatch(address -> isReachable(context, machine, link, address));
    IpAddress shown = known.addresses().getFirst();
    List<IpPrefix> prefixes = connected(context, machine, link, shown.family()).prefixes();
    return reachable || prefixes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Miss(gateway, shown, prefixes));
  }

  private static boolean isReachable(
      RuleContext context, Machine machine, Optional<NetworkInterface> link, IpAddress address) {
    ConnectedNetworks connected = connected(context, machine, link, address.family());
    return address.isLinkLocal()
        || connected.mayReach(address)
        || connected.prefixes().stream().anyMatch(IpPrefix::isHost);
  }

  private static ConnectedNetworks connected(
      RuleContext context, Machine machine, Optional<NetworkInterface> link, AddressFamily family) {
    return link.map(own -> ConnectedNetworks.of(context.inheritance(), machine, own, family))
        .orElseGet(() -> MachineNetworks.of(context).of(machine, family));
  }
}
