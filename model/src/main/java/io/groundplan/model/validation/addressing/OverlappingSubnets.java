package io.groundplan.model.validation.addressing;

import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.topology.TunnelMember;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * GP107: two networks have addresses in common and meet: in one routing domain, or at a machine
 * that has an address in both. Networks that meet only behind NAT, or nowhere, may be equal.
 */
final class OverlappingSubnets implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          107, "overlapping-subnets", Severity.ERROR, "Two networks that meet overlap");

  /** Wider prefixes before those inside them; equal ones by owner. */
  private static final Comparator<Network> WIDEST_FIRST =
      Comparator.comparing((Network network) -> network.prefix().first())
          .thenComparingInt(network -> network.prefix().length())
          .thenComparing(network -> network.owner().id())
          .thenComparing(network -> network.path().toString());

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** A prefix where it stands. */
  private record Network(Element owner, KeyPath path, IpPrefix prefix) {

    Subject subject() {
      return Subject.of(owner, path);
    }
  }

  /** Two networks of which the wider one holds the other. */
  private record Overlap(Network wide, Network narrow, String meeting) {}

  @Override
  public List<Problem> check(RuleContext context) {
    Map<ElementId, List<Network>> networks = networks(context);
    List<Overlap> overlaps = new ArrayList<>();
    byDomain(context, networks)
        .forEach(group -> collect(group, "routers pass packets between them", overlaps));
    Map<ElementId, List<ElementId>> tunnels = tunnelsOfMembers(context.topology());
    for (Machine machine : context.topology().machines()) {
      List<ElementId> listed = tunnels.getOrDefault(machine.id(), List.of());
      collect(networksOf(machine, listed, networks), machine.id() + " is in both", overlaps);
    }
    Set<List<Subject>> seen = new HashSet<>();
    return overlaps.stream()
        .filter(overlap -> seen.add(List.of(overlap.wide().subject(), overlap.narrow().subject())))
        .map(this::problem)
        .toList();
  }

  /** The prefixes of each segment and tunnel. */
  private static Map<ElementId, List<Network>> networks(RuleContext context) {
    Map<ElementId, List<Network>> networks = new LinkedHashMap<>();
    for (Subnets.Place place : context.routing().subnets().all()) {
      networks
          .computeIfAbsent(place.segment().id(), id -> new ArrayList<>())
          .add(new Network(place.segment(), place.path().then("prefix"), place.prefix()));
    }
    for (Tunnel tunnel : context.topology().all(Tunnel.class)) {
      List<IpPrefix> prefixes = tunnel.carriage().subnets().values();
      for (int i = 0; i < prefixes.size(); i++) {
        networks
            .computeIfAbsent(tunnel.id(), id -> new ArrayList<>())
            .add(new Network(tunnel, KeyPath.of("subnets").then(i), prefixes.get(i)));
      }
    }
    return networks;
  }

  private static Collection<List<Network>> byDomain(
      RuleContext context, Map<ElementId, List<Network>> networks) {
    Map<ElementId, List<Network>> groups = new LinkedHashMap<>();
    networks.forEach((id, prefixes) ->
        groups
            .computeIfAbsent(context.routing().domains().of(id), domain -> new ArrayList<>())
            .addAll(prefixes));
    return groups.values();
  }

  /** The prefixes of the segments and tunnels in which the machine has an address. */
  private static List<Network> networksOf(
      Machine machine, List<ElementId> tunnels, Map<ElementId, List<Network>> networks) {
    List<Network> found = new ArrayList<>();
    Set<ElementId> visited = new HashSet<>();
    for (NetworkInterface link : machine.interfaces()) {
      if (!link.addresses().values().isEmpty()) {
        link.attachment()
            .segment()
            .or(link.attachment()::tunnel)
            .filter(visited::add)
            .ifPresent(id -> found.addAll(networks.getOrDefault(id, List.of())));
      }
    }
    tunnels.stream()
        .filter(visited::add)
        .forEach(id -> found.addAll(networks.getOrDefault(id, List.of())));
    return found;
  }

  /** The tunnels that list a machine as a member, by machine. */
  private static Map<ElementId, List<ElementId>> tunnelsOfMembers(Topology topology) {
    Map<ElementId, List<ElementId>> found = new HashMap<>();
    for (Tunnel tunnel : topology.all(Tunnel.class)) {
      for (TunnelMember member : tunnel.members()) {
        found.computeIfAbsent(member.member().element(), id -> new ArrayList<>()).add(tunnel.id());
      }
    }
    return found;
  }

  /** Each prefix with the narrowest one around it, found in one sweep (prefixes nest). */
  private static void collect(List<Network> group, String meeting, List<Overlap> overlaps) {
    if (group.size() < 2) {
      return;
    }
    Deque<Network> around = new ArrayDeque<>();
    for (Network network : group.stream().sorted(WIDEST_FIRST).toList()) {
      while (!around.isEmpty() && !around.peek().prefix().contains(network.prefix())) {
        around.pop();
      }
      if (!around.isEmpty()) {
        overlaps.add(new Overlap(around.peek(), network, meeting));
      }
      around.push(network);
    }
  }

  private Problem problem(Overlap overlap) {
    Network wide = overlap.wide();
    Network narrow = overlap.narrow();
    String message =
        wide.owner().equals(narrow.owner())
            ? "%s has both %s and %s, which overlap; keep one of them, or make them disjoint"
                .formatted(narrow.owner().id(), wide.prefix(), narrow.prefix())
            : "%s (%s) overlaps %s (%s), and %s; give one of them other addresses"
                .formatted(
                    narrow.owner().id(),
                    narrow.prefix(),
                    wide.owner().id(),
                    wide.prefix(),
                    overlap.meeting());
    return problem(narrow.subject(), message).relatedTo(wide.subject());
  }
}
