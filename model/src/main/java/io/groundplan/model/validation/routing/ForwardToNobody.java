package io.groundplan.model.validation.routing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.PortRange;
import io.groundplan.model.address.PortSpec;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkPolicy;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Target;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.VirtualIp;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * GP303: a port forward leads to an address of a drawn subnet or pool that nobody has, or to an
 * owner that is known to have none. An address that DHCP leases, that hosts form for themselves, or
 * that is kept free for others may have an owner outside the drawing.
 */
final class ForwardToNobody implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          303,
          "forward-to-nobody",
          Severity.ERROR,
          "A port forward leads to an address nobody has");

  private static final int MOST_CANDIDATES = 3;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Machine machine : context.topology().machines()) {
      for (PortForward forward : machine.machine().offers().nat().forwards()) {
        for (int i = 0; i < forward.to().size(); i++) {
          check(context, machine, forward, i).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  private Optional<Problem> check(
      RuleContext context, Machine machine, PortForward forward, int index) {
    AddressReference host = forward.to().get(index).host();
    Subject subject =
        Subject.of(machine, KeyPath.of("nat", "forwards", forward.name(), "to").then(index));
    if (host instanceof LiteralAddress(IpAddress address)) {
      return network(context, machine, address)
          .filter(_ -> context.addresses().ownersOf(address).isEmpty())
          .map(network ->
              withFixes(
                  context,
                  machine,
                  forward,
                  index,
                  problem(
                      subject,
                      "The forward %s of %s leads to %s in %s, but nobody there has that address;"
                              .formatted(forward.name(), machine.id(), address, network)
                          + " name the machine, gateway or service that is meant")));
    }
    Optional<Element> owner = context.resolution().addresses().ownerOf(host);
    if (owner.filter(ForwardToNobody::answersNothing).isPresent()) {
      return Optional.of(
          withFixes(
              context,
              machine,
              forward,
              index,
              problem(
                  subject,
                  "The forward %s of %s leads to the %s %s, which answers nothing itself; name the machine, gateway or service that is meant"
                      .formatted(
                          forward.name(), machine.id(), owner.get().section().noun(), host))));
    }
    boolean nobody =
        context.resolution().addresses().ownerOf(host).isPresent()
            && context.resolution().addresses().of(host).isKnownEmpty();
    return nobody
        ? Optional.of(
            withFixes(
                context,
                machine,
                forward,
                index,
                problem(
                    subject,
                    "The forward %s of %s leads to %s, which has no address; give it one"
                        .formatted(forward.name(), machine.id(), host))))
        : Optional.empty();
  }

  /** Whether it is something that has addresses, if any, only for others. */
  private static boolean answersNothing(Element element) {
    return switch (element) {
      case LoadBalancerPool _, Segment _, Site _, Certificate _, NetworkPolicy _ -> true;
      case Machine _, Published _, VirtualIp _, Cluster _, Provider _, Tunnel _ -> false;
    };
  }

  /** The drawn segment or pool in which the address would have a drawn owner, if there is one. */
  private static Optional<ElementId> network(
      RuleContext context, Machine machine, IpAddress address) {
    List<LoadBalancerPool> pools =
        context.topology().all(LoadBalancerPool.class).stream()
            .filter(candidate -> candidate.contains(address))
            .toList();
    if (pools.stream().anyMatch(pool -> mayGiveIt(context, pool))) {
      return Optional.empty();
    }
    Optional<ElementId> segment =
        context.routing().subnets().holding(address).stream()
            .filter(place -> isNear(context, machine, place))
            .filter(place -> !mayHaveOthers(place.subnet(), address))
            .map(place -> place.segment().id())
            .findFirst();
    return segment.or(() -> pools.stream().findFirst().map(LoadBalancerPool::id));
  }

  /** Whether somebody takes an address of the pool that nobody knows yet. */
  private static boolean mayGiveIt(RuleContext context, LoadBalancerPool pool) {
    return context.topology().all(Published.class).stream()
        .map(published -> published.publication().balancing())
        .anyMatch(balancing ->
            balancing.pool().equals(Optional.of(pool.id())) && balancing.addresses().isUnknown());
  }

  private static boolean isNear(RuleContext context, Machine machine, Subnets.Place place) {
    return machine.interfaces().stream()
        .flatMap(link -> link.attachment().segment().stream())
        .anyMatch(id -> context.routing().domains().joined(id, place.segment().id()));
  }

  /** Whether somebody outside the drawing may have the address. */
  static boolean mayHaveOthers(Subnet subnet, IpAddress address) {
    return subnet.dhcp().ranges().values().stream()
            .anyMatch(range -> range.range().contains(address))
        || subnet.reserved().stream().anyMatch(range -> range.range().contains(address))
        || subnet.gateway().values().contains(new LiteralAddress(address))
        || subnet.slaac().equals(Optional.of(Boolean.TRUE));
  }

  private static Problem withFixes(
      RuleContext context, Machine machine, PortForward forward, int index, Problem problem) {
    ForwardEdits edits = new ForwardEdits(machine.id(), forward);
    Problem fixed = problem;
    for (ElementId candidate : candidates(context, forward, forward.to().get(index))) {
      fixed = fixed.fixedBy(edits.leadTo(index, candidate));
    }
    return fixed.fixedBy(edits.remove());
  }

  /** Gateways and services with an address that answer on the port. */
  private static List<ElementId> candidates(
      RuleContext context, PortForward forward, Target target) {
    List<PortRange> wanted =
        context
            .resolution()
            .addresses()
            .portOf(target)
            .map(port -> List.of(PortRange.of(port)))
            .orElseGet(() -> forward.ports().stream().map(PortSpec::ports).toList());
    return context.topology().all(Published.class).stream()
        .filter(published -> !published.publication().balancing().addresses().values().isEmpty())
        .filter(published ->
            ports(published).anyMatch(port -> wanted.stream().anyMatch(port::overlaps)))
        .map(Published::id)
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private static Stream<PortRange> ports(Published published) {
    return switch (published) {
      case Gateway gateway ->
          gateway.listeners().stream().map(listener -> PortRange.of(listener.port()));
      case Service service -> service.ports().stream().map(port -> port.port().ports());
    };
  }
}
