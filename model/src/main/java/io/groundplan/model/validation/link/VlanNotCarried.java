package io.groundplan.model.validation.link;

import io.groundplan.model.topology.Attachment;
import io.groundplan.model.topology.BondLink;
import io.groundplan.model.topology.BridgeLink;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.PhysicalLink;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.TaggedSegments;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.MachineEdits;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.QuickFix;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GP202: an interface is in a segment that the other end of its wire does not carry: the bridge or
 * port that it names, the bridges of its host, or its own trunk for a VLAN interface. What an end
 * does not state at all is unknown.
 */
final class VlanNotCarried implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          202,
          "vlan-not-carried",
          Severity.ERROR,
          "An interface is in a segment that its trunk, bridge or switch port does not carry");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** What carries an interface at its other end. */
  private record Carrier(String title, Carriage carriage, Optional<End> end, Subject subject) {}

  /** A link to which a fix can add a segment. */
  private record End(Machine machine, NetworkInterface link) {}

  @Override
  public List<Problem> check(RuleContext context) {
    Topology topology = context.topology();
    Map<ElementId, MachineLinks> machines = new LinkedHashMap<>();
    topology.machines().forEach(machine -> machines.put(machine.id(), new MachineLinks(machine)));
    Map<ElementId, Optional<Carrier>> bridges = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (MachineLinks links : machines.values()) {
      Machine machine = links.machine();
      for (NetworkInterface link : machine.interfaces()) {
        ownTrunk(links, link)
            .ifPresent(carrier ->
                check(topology, links, link, List.of(link), carrier).ifPresent(problems::add));
        Optional<Plugged> plugged = plugged(machines, machine, link);
        if (plugged.isPresent()) {
          MachineLinks into = plugged.get().links();
          NetworkInterface end = plugged.get().link();
          check(topology, into, end, carriedBy(into, end), carrier(links, link))
              .ifPresent(problems::add);
        } else {
          otherEnd(machines, bridges, machine, link)
              .ifPresent(carrier ->
                  check(topology, links, link, carriedBy(links, link), carrier)
                      .ifPresent(problems::add));
        }
      }
    }
    return problems;
  }

  /** The parent of a VLAN interface, if it says which VLANs it carries. */
  private static Optional<Carrier> ownTrunk(MachineLinks links, NetworkInterface link) {
    return link.parent()
        .flatMap(links::named)
        .filter(parent -> !parent.attachment().tagged().equals(TaggedSegments.NONE))
        .map(parent ->
            new Carrier(
                links.title(parent),
                Carriage.of(parent.attachment(), true),
                Optional.of(new End(links.machine(), parent)),
                Subject.of(links.machine(), parent)));
  }

  /** What is plugged into a port of a switch, where the port names it and not the other way. */
  private record Plugged(MachineLinks links, NetworkInterface link) {}

  private static Optional<Plugged> plugged(
      Map<ElementId, MachineLinks> machines, Machine machine, NetworkInterface port) {
    Optional<Reference> peer = port.attachment().peer().filter(_ -> isSwitch(machine));
    return peer.flatMap(end -> Optional.ofNullable(machines.get(end.element())))
        .filter(links -> !isSwitch(links.machine()))
        .flatMap(links ->
            peer.flatMap(Reference::part)
                .flatMap(name -> links.machine().interfaceNamed(name))
                .map(link -> new Plugged(links, link)));
  }

  private static boolean isSwitch(Machine machine) {
    return machine instanceof Device device && device.isKind("switch");
  }

  private static Carrier carrier(MachineLinks links, NetworkInterface link) {
    return new Carrier(
        links.title(link),
        links.carriage(link),
        Optional.of(new End(links.machine(), link)),
        Subject.of(links.machine(), link));
  }

  private static Optional<Carrier> otherEnd(
      Map<ElementId, MachineLinks> machines,
      Map<ElementId, Optional<Carrier>> bridges,
      Machine machine,
      NetworkInterface link) {
    Optional<Reference> peer = link.attachment().peer();
    if (peer.isPresent()) {
      return Optional.ofNullable(machines.get(peer.get().element()))
          .flatMap(links -> end(links, peer.get()));
    }
    return machine
        .machine()
        .place()
        .host()
        .filter(host -> link.link().kind() instanceof PhysicalLink)
        .flatMap(host -> Optional.ofNullable(machines.get(host)))
        .flatMap(host -> bridges.computeIfAbsent(host.machine().id(), _ -> bridges(host)));
  }

  private static Optional<Carrier> end(MachineLinks links, Reference peer) {
    Machine machine = links.machine();
    if (peer.part().isEmpty()) {
      Carriage all =
          machine.interfaces().stream()
              .map(links::carriage)
              .reduce(Carriage.NOTHING, Carriage::and);
      boolean isStated =
          machine.interfaces().stream()
              .noneMatch(port -> links.carriage(port).segments().isEmpty());
      return isStated
          ? Optional.of(
              new Carrier(machine.id().toString(), all, Optional.empty(), Subject.of(machine)))
          : Optional.empty();
    }
    return machine.interfaceNamed(peer.part().get()).map(port -> carrier(links, port));
  }

  /** The bridges of a host, if all of them say what they carry. */
  private static Optional<Carrier> bridges(MachineLinks host) {
    List<NetworkInterface> bridges =
        host.machine().interfaces().stream()
            .filter(link -> link.link().kind() instanceof BridgeLink)
            .toList();
    boolean isStated =
        !bridges.isEmpty()
            && bridges.stream().noneMatch(bridge -> host.carriage(bridge).segments().isEmpty());
    if (!isStated) {
      return Optional.empty();
    }
    boolean knowsTags = bridges.stream().allMatch(bridge -> host.carriage(bridge).knowsTags());
    Carriage all =
        host.machine().interfaces().stream()
            .map(host::carriage)
            .reduce(Carriage.NOTHING, Carriage::and);
    Optional<End> only =
        bridges.size() == 1
            ? Optional.of(new End(host.machine(), bridges.getFirst()))
            : Optional.empty();
    return Optional.of(
        new Carrier(
            bridges.size() == 1
                ? host.title(bridges.getFirst())
                : "any bridge of " + host.machine().id(),
            new Carriage(all.segments(), all.all(), knowsTags),
            only,
            Subject.of(host.machine())));
  }

  /** The link and what stands on it: its VLANs, and the bonds of which it is a member. */
  private static List<NetworkInterface> carriedBy(MachineLinks links, NetworkInterface link) {
    List<NetworkInterface> all = new ArrayList<>(List.of(link));
    links.masters(link).stream()
        .filter(master -> master.link().kind() instanceof BondLink)
        .forEach(all::add);
    List.copyOf(all).forEach(each -> all.addAll(links.riders(each)));
    return all;
  }

  private Optional<Problem> check(
      Topology topology,
      MachineLinks links,
      NetworkInterface link,
      List<NetworkInterface> carried,
      Carrier carrier) {
    List<Segment> missing =
        carried.stream()
            .flatMap(each -> Carriage.of(each.attachment(), true).segments().stream())
            .distinct()
            .sorted()
            .flatMap(id -> topology.find(id, Segment.class).stream())
            .filter(segment -> carrier.carriage().lacks(segment))
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(problem(links, link, missing, carrier));
  }

  private Problem problem(
      MachineLinks links, NetworkInterface link, List<Segment> missing, Carrier carrier) {
    String names = Phrase.list(missing.stream().map(VlanNotCarried::title).toList());
    Problem problem =
        problem(
                Subject.of(links.machine(), link),
                "%s needs %s, but %s carries only %s; add it there, or change the segment"
                    .formatted(
                        links.title(link),
                        names,
                        carrier.title(),
                        Phrase.list(
                            carrier.carriage().segments().stream()
                                .sorted()
                                .map(ElementId::toString)
                                .toList())))
            .relatedTo(carrier.subject());
    return carrier
        .end()
        .map(end ->
            problem.fixedBy(
                new QuickFix(
                    "Let %s carry %s with its tag".formatted(carrier.title(), names),
                    topology ->
                        MachineEdits.link(
                            topology,
                            end.machine().id(),
                            end.link().path(),
                            each -> withTagged(each, missing)))))
        .orElse(problem);
  }

  private static String title(Segment segment) {
    return segment.id() + segment.vlan().map(tag -> " (VLAN " + tag + ")").orElse("");
  }

  private static NetworkInterface withTagged(NetworkInterface link, List<Segment> missing) {
    Attachment old = link.attachment();
    List<ElementId> tagged = new ArrayList<>(old.tagged().segments());
    missing.forEach(segment -> tagged.add(segment.id()));
    return link.withAttachment(
        new Attachment(old.segment(), new TaggedSegments(false, tagged), old.tunnel(), old.peer()));
  }
}
