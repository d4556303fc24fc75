package io.groundplan.model.validation.tunnel;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.Routers;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.HostName;
import io.groundplan.model.topology.LiteralAddress;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Nat;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.OwnerAddress;
import io.groundplan.model.topology.PortForward;
import io.groundplan.model.topology.PublicAddress;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.ServerUrl;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Target;
import io.groundplan.model.validation.RuleContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Predicate;

/**
 * Where a machine is, seen from the Internet: the segments that routers join with its own, and the
 * routers among them that lead to the Internet.
 *
 * @param machine the machine, with what it inherits
 * @param segments what it reaches without the Internet
 * @param exits the routers that lead to the Internet
 */
record NatPosition(Machine machine, SequencedSet<ElementId> segments, List<Machine> exits) {

  NatPosition {
    exits = List.copyOf(exits);
  }

  static NatPosition of(RuleContext context, Machine machine) {
    Routers routers = context.routing().routers();
    SequencedSet<ElementId> segments = new LinkedHashSet<>();
    SequencedMap<ElementId, Machine> exits = new LinkedHashMap<>();
    Deque<ElementId> queue = new ArrayDeque<>(segmentsOf(machine));
    while (!queue.isEmpty()) {
      ElementId segment = queue.remove();
      if (segments.add(segment)) {
        for (Routers.Leg leg : routers.in(segment)) {
          queue.addAll(segmentsOf(leg.router()));
          if (!internetLinks(context, leg.router()).isEmpty()) {
            exits.put(leg.router().id(), leg.router());
          }
        }
      }
    }
    return new NatPosition(machine, segments, List.copyOf(exits.values()));
  }

  private static List<ElementId> segmentsOf(Machine machine) {
    return machine.interfaces().stream()
        .flatMap(link -> link.attachment().segment().stream())
        .filter(segment -> !segment.equals(ElementId.INTERNET))
        .toList();
  }

  /** The links to the Internet, or to a segment that others join to it. */
  private static List<NetworkInterface> internetLinks(RuleContext context, Machine machine) {
    return machine.interfaces().stream()
        .filter(link ->
            link.attachment().segment().equals(Optional.of(ElementId.INTERNET))
                || context
                    .inheritance()
                    .segment(link)
                    .flatMap(Segment::uplink)
                    .equals(Optional.of(Boolean.TRUE)))
        .toList();
  }

  /** Whether both reach each other without the Internet. */
  boolean isJoinedWith(NatPosition other) {
    return segments.stream().anyMatch(other.segments::contains);
  }

  /**
   * Whether it is known that nobody in the Internet can open a connection to the machine: all its
   * addresses are private, and every exit either has no public address itself or describes its NAT
   * without forwarding to the machine.
   *
   * @param isWanted whether a forward is one by which the tunnel comes in
   */
  boolean isKnownUnreachable(RuleContext context, Predicate<PortForward> isWanted) {
    return !exits.isEmpty()
        && !segments.isEmpty()
        && machine.interfaces().stream().allMatch(link -> isPrivate(context, link))
        && exits.stream().allMatch(exit -> keepsOut(context, exit, isWanted));
  }

  private static boolean isPrivate(RuleContext context, NetworkInterface link) {
    if (link.attachment().tunnel().isPresent()) {
      return true;
    }
    if (link.publicAddress().isPresent()) {
      return link.publicAddress().get() instanceof PublicAddress.None;
    }
    List<IpPrefix> subnets =
        link
            .attachment()
            .segment()
            .flatMap(id -> context.topology().find(id, Segment.class))
            .stream()
            .flatMap(segment -> segment.subnets().values().stream())
            .map(subnet -> subnet.prefix())
            .toList();
    return !subnets.isEmpty()
        && subnets.stream().allMatch(prefix -> prefix.address().isPrivate())
        && link.staticAddresses().stream()
            .map(StaticAddress::address)
            .allMatch(address -> address.isPrivate() || address.isLinkLocal());
  }

  private boolean keepsOut(RuleContext context, Machine exit, Predicate<PortForward> isWanted) {
    return hasNoPublicAddress(context, exit)
        || (!exit.machine().offers().nat().equals(Nat.NONE) && !forwardsToMachine(exit, isWanted));
  }

  /** Whether no link of the machine to the Internet has a public address, as behind a carrier. */
  static boolean hasNoPublicAddress(RuleContext context, Machine exit) {
    List<NetworkInterface> links = internetLinks(context, exit);
    return !links.isEmpty()
        && links.stream()
            .allMatch(link ->
                link.publicAddress().filter(PublicAddress.None.class::isInstance).isPresent());
  }

  private boolean forwardsToMachine(Machine exit, Predicate<PortForward> isWanted) {
    return exit.machine().offers().nat().forwards().stream()
        .filter(isWanted)
        .flatMap(forward -> forward.to().stream())
        .anyMatch(this::mayBeMachine);
  }

  /** Whether the target is the machine, or something of which the drawing does not say what. */
  private boolean mayBeMachine(Target target) {
    return switch (target.host()) {
      case OwnerAddress(var owner) -> owner.element().equals(machine.id());
      case LiteralAddress _, HostName _, ServerUrl _ -> true;
    };
  }
}
