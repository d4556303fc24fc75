package io.groundplan.model.validation.link;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.VlanId;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VlanLink;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * GP201: one switch, bridge or trunk carries two segments with one VLAN tag, which makes them one
 * segment. A router may use one tag on two of its ports.
 */
final class VlanIdReused implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          201,
          "vlan-id-reused",
          Severity.ERROR,
          "One switch, bridge or trunk carries two segments with the same VLAN tag");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** What shares one set of VLAN tags, and the segments it carries. */
  private record Carrier(Machine machine, Optional<NetworkInterface> link, List<Segment> segments) {

    String title() {
      return link.map(one -> MachineLinks.title(machine, one))
          .orElseGet(() -> machine.id().toString());
    }

    Subject subject() {
      return link.map(one -> Subject.of(machine, one)).orElseGet(() -> Subject.of(machine));
    }
  }

  private record Pair(ElementId one, ElementId other) {}

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    Set<Pair> reported = new HashSet<>();
    for (Machine machine : context.topology().machines()) {
      for (Carrier carrier : carriers(context.topology(), machine)) {
        check(carrier, reported, problems);
      }
      checkVlanLinks(machine, problems);
    }
    return problems;
  }

  private void check(Carrier carrier, Set<Pair> reported, List<Problem> problems) {
    Map<VlanId, Segment> byTag = new HashMap<>();
    carrier.segments().stream()
        .distinct()
        .sorted(Comparator.comparing(Segment::id))
        .filter(segment -> segment.vlan().isPresent())
        .forEach(segment -> {
          VlanId tag = segment.vlan().orElseThrow();
          Segment first = byTag.putIfAbsent(tag, segment);
          if (first != null && reported.add(new Pair(first.id(), segment.id()))) {
            problems.add(problem(carrier, tag, first, segment));
          }
        });
  }

  private Problem problem(Carrier carrier, VlanId tag, Segment first, Segment second) {
    return problem(
            Subject.of(second).then("vlan"),
            "%s and %s both have VLAN %s, and %s carries both; give one of them another VLAN"
                .formatted(first.id(), second.id(), tag, carrier.title()))
        .relatedTo(List.of(Subject.of(first).then("vlan"), carrier.subject()));
  }

  private static List<Carrier> carriers(Topology topology, Machine machine) {
    List<NetworkInterface> links = machine.interfaces();
    if (machine instanceof Device device && device.isKind("switch")) {
      List<Segment> all =
          links.stream()
              .flatMap(link -> Stream.concat(untagged(topology, link), tagged(topology, link)))
              .toList();
      return List.of(new Carrier(machine, Optional.empty(), all));
    }
    if (links.stream().allMatch(VlanIdReused::carriesNoTag)) {
      return List.of();
    }
    MachineLinks own = new MachineLinks(machine);
    return links.stream()
        .map(link -> new Carrier(machine, Optional.of(link), carried(topology, link, own)))
        .toList();
  }

  private static boolean carriesNoTag(NetworkInterface link) {
    return link.attachment().tagged().segments().isEmpty()
        && !(link.link().kind() instanceof VlanLink);
  }

  /** What a link carries with tags: itself, by its ports if it is a bridge, by its VLAN links. */
  private static List<Segment> carried(Topology topology, NetworkInterface link, MachineLinks own) {
    Stream<Segment> ports =
        link.link().kind() instanceof BridgeLink bridge
            ? bridge.links().values().stream()
                .flatMap(name -> own.named(name).stream())
                .flatMap(port -> tagged(topology, port))
            : Stream.empty();
    Stream<Segment> ridden = own.riders(link).stream().flatMap(rider -> untagged(topology, rider));
    return Stream.of(tagged(topology, link), ports, ridden).flatMap(part -> part).toList();
  }

  private static Stream<Segment> tagged(Topology topology, NetworkInterface link) {
    return link.attachment().tagged().segments().stream()
        .flatMap(id -> topology.find(id, Segment.class).stream());
  }

  private static Stream<Segment> untagged(Topology topology, NetworkInterface link) {
    return link.attachment().segment().flatMap(id -> topology.find(id, Segment.class)).stream();
  }

  /** Linux refuses two VLAN links with one tag on one parent. */
  private void checkVlanLinks(Machine machine, List<Problem> problems) {
    record Tagged(InterfaceName parent, VlanId tag) {}
    if (machine.interfaces().stream().noneMatch(link -> link.link().kind() instanceof VlanLink)) {
      return;
    }
    Map<Tagged, NetworkInterface> first = new LinkedHashMap<>();
    machine.interfaces().stream()
        .sorted(Comparator.comparing(NetworkInterface::key))
        .filter(link -> link.parent().isPresent() && link.vlanId().isPresent())
        .forEach(link -> {
          Tagged tagged = new Tagged(link.parent().orElseThrow(), link.vlanId().orElseThrow());
          NetworkInterface before = first.putIfAbsent(tagged, link);
          if (before != null) {
            problems.add(
                problem(
                        Subject.of(machine, link),
                        "%s and %s of %s are both VLAN %s on %s; keep one of them, or change its tag"
                            .formatted(
                                before.key(),
                                link.key(),
                                machine.id(),
                                tagged.tag(),
                                tagged.parent()))
                    .relatedTo(Subject.of(machine, before)));
          }
        });
  }
}
