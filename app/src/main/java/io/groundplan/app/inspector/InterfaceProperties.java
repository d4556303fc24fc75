package io.groundplan.app.inspector;

import io.groundplan.app.inspector.Property.Fact;
import io.groundplan.app.inspector.Property.Form;
import io.groundplan.app.inspector.Property.Group;
import io.groundplan.app.inspector.Property.Suggestion;
import io.groundplan.app.words.Words;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.Inheritance;
import io.groundplan.model.graph.Resolution;
import io.groundplan.model.plan.NextAddress;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The interfaces of a machine, each with its addresses and what it takes from its segment. */
final class InterfaceProperties {
  private final Topology topology;
  private final Machine machine;
  private final Inheritance inheritance;

  private InterfaceProperties(Topology topology, Machine machine) {
    this.topology = topology;
    this.machine = machine;
    this.inheritance = new Inheritance(topology, Resolution.of(topology).addresses());
  }

  static List<Group> of(Topology topology, Machine machine) {
    return new InterfaceProperties(topology, topology.effective(machine)).groups();
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (NetworkInterface link : machine.interfaces()) {
      List<Property> properties = new ArrayList<>();
      properties.add(addresses(link));
      gateway(link).ifPresent(properties::add);
      mtu(link).ifPresent(properties::add);
      groups.add(
          new Group(
              link.key().isEmpty() ? Words.of("inspector.interface") : link.key(),
              inheritance.segment(link).map(Segment::title).orElse(""),
              true,
              properties));
    }
    return groups;
  }

  private Property addresses(NetworkInterface link) {
    return new Property.Text(
        key(link, "addresses"),
        Words.of("inspector.address"),
        AssignmentText.of(link.addresses()),
        Form.ADDRESS,
        Subject.of(machine, link.path().then("addresses")),
        Words.of("inspector.unknown"),
        suggestion(link),
        Rewrite.of(
            machine.id(),
            Machine.class,
            (found, text) ->
                withAddresses(found, link, AssignmentText.parse(text, link.addresses()))));
  }

  /** The machine with these addresses on its own interface, which may so far be inherited. */
  private static Machine withAddresses(
      Machine found, NetworkInterface link, Stated<AddressAssignment> addresses) {
    List<NetworkInterface> links = new ArrayList<>();
    boolean known = false;
    for (NetworkInterface own : found.interfaces()) {
      boolean same = own.key().equals(link.key());
      known |= same;
      links.add(same ? own.withAddresses(addresses) : own);
    }
    if (!known) {
      links.add(NetworkInterface.of(link.name()).withAddresses(addresses));
    }
    return found.withMachine(found.machine().withInterfaces(links));
  }

  private Optional<Suggestion> suggestion(NetworkInterface link) {
    Optional<Segment> segment = inheritance.segment(link);
    if (segment.isEmpty() || link.addresses().values().size() > 1 || link.usesDhcp()) {
      return Optional.empty();
    }
    NextAddress next = new NextAddress(topology);
    Optional<StaticAddress> present = link.staticAddresses().stream().findFirst();
    String free =
        present
            .map(fixed -> next.after(segment.get(), fixed.address()).stream().toList())
            .orElseGet(
                () -> next.in(segment.get(), machine.id(), element -> element instanceof Machine))
            .stream()
            .map(IpAddress::toString)
            .collect(Collectors.joining(", "));
    String length = present.flatMap(StaticAddress::length).map(bits -> "/" + bits).orElse("");
    return free.isEmpty()
        ? Optional.empty()
        : Optional.of(new Suggestion(Words.of("inspector.next-free", free), free + length));
  }

  private Optional<Property> gateway(NetworkInterface link) {
    List<IpAddress> gateways = inheritance.gateways(machine, link);
    return gateways.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fact(
                key(link, "gateway"),
                Words.of("inspector.gateway"),
                gateways.stream().map(IpAddress::toString).collect(Collectors.joining(", ")),
                origin(!link.gateway().isUnknown())));
  }

  private Optional<Property> mtu(NetworkInterface link) {
    return inheritance
        .mtu(machine, link)
        .map(mtu ->
            new Fact(
                key(link, "mtu"),
                Words.of("inspector.mtu"),
                mtu.toString(),
                origin(link.mtu().isPresent())));
  }

  private static String key(NetworkInterface link, String word) {
    return link.key().isEmpty() ? word : link.key() + "." + word;
  }

  private static String origin(boolean own) {
    return own ? "" : Words.of("inspector.from-segment");
  }
}
