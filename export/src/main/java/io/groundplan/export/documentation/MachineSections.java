package io.groundplan.export.documentation;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.Inheritance;
import io.groundplan.model.graph.Places;
import io.groundplan.model.graph.Resolution;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.DhcpV6;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Slaac;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nodes and devices. */
final class MachineSections {

  private final Topology topology;
  private final Inheritance inheritance;
  private final Places places;
  private final Words words;

  MachineSections(Resolution resolution) {
    this.topology = resolution.topology();
    this.inheritance = new Inheritance(topology, resolution.addresses());
    this.places = resolution.places();
    this.words = new Words(resolution);
  }

  List<PageSection> all() {
    return Stream.of(nodes(), devices()).flatMap(Optional::stream).toList();
  }

  private Optional<PageSection> nodes() {
    boolean several = topology.all(Cluster.class).size() > 1;
    Table table =
        new Table(
            "Node",
            "Cluster",
            "Role",
            "Site",
            "Network",
            "Addresses",
            "Host",
            "Model",
            "Disk",
            "Extensions",
            "Status");
    for (Node node : topology.nodes()) {
      table.row(
          name(node),
          several ? node.cluster().map(words::title).orElse(Words.UNKNOWN) : Words.UNKNOWN,
          node.type().map(MachineSections::role).orElse(Words.UNKNOWN),
          site(node),
          networks(node),
          addresses(node),
          host(node),
          text(node.machine().identity().model()),
          text(node.talos().install().disk()),
          Markdown.list(node.talos().install().extensions().values()),
          Words.status(node));
    }
    return PageSection.of("Nodes", table);
  }

  private static String role(MachineType type) {
    return switch (type) {
      case CONTROLPLANE -> "control plane";
      case WORKER -> "worker";
    };
  }

  private Optional<PageSection> devices() {
    Table table =
        new Table(
            "Device", "Kind", "Site", "Network", "Addresses", "Host", "Model", "Product", "Status");
    for (Device device : topology.all(Device.class)) {
      table.row(
          name(device),
          text(device.kind()),
          site(device),
          networks(device),
          addresses(device),
          host(device),
          text(device.machine().identity().model()),
          text(device.machine().identity().product()),
          Words.status(device));
    }
    return PageSection.of("Devices", table);
  }

  /** The title, and the host name where the title does not say it. */
  private static String name(Machine machine) {
    boolean same = machine.title().equalsIgnoreCase(machine.hostname());
    boolean unnamed =
        machine instanceof Device && machine.machine().identity().hostname().isEmpty();
    return same || unnamed
        ? Words.title(machine)
        : Words.title(machine) + " (" + Markdown.escape(machine.hostname()) + ")";
  }

  private String site(Machine machine) {
    return places.siteOf(machine).map(words::title).orElse(Words.UNKNOWN);
  }

  private String networks(Machine machine) {
    return machine.interfaces().stream()
        .map(NetworkInterface::attachment)
        .flatMap(plug -> Stream.concat(plug.segment().stream(), plug.tagged().segments().stream()))
        .distinct()
        .map(words::title)
        .collect(Collectors.joining(", "));
  }

  private String host(Machine machine) {
    return machine.machine().place().host().map(words::title).orElse(Words.UNKNOWN);
  }

  private String addresses(Machine machine) {
    List<String> texts = new ArrayList<>();
    for (NetworkInterface link : machine.interfaces()) {
      String prefix =
          machine.interfaces().size() > 1 && link.name().isPresent()
              ? Markdown.escape(link.key()) + " "
              : "";
      link.addresses().values().stream()
          .map(assignment ->
              switch (assignment) {
                case StaticAddress fixed -> address(link, fixed);
                case DhcpV4 lease -> leased("DHCP", lease.reservation());
                case DhcpV6 lease -> leased("DHCPv6", lease.reservation());
                case Slaac _ -> "SLAAC";
              })
          .forEach(text -> texts.add(prefix + text));
      link.publicAddress()
          .ifPresent(
              address -> texts.add(prefix + "public " + Markdown.escape(address.toString())));
    }
    return texts.stream().collect(Collectors.joining("<br>"));
  }

  private String address(NetworkInterface link, StaticAddress fixed) {
    return inheritance
        .length(link, fixed)
        .map(length -> fixed.address() + "/" + length)
        .orElse(fixed.address().toString());
  }

  private static String leased(String protocol, Optional<IpAddress> reservation) {
    return reservation.map(address -> address + " (" + protocol + ")").orElse(protocol);
  }

  private static String text(Optional<?> value) {
    return value.map(known -> Markdown.escape(known.toString())).orElse(Words.UNKNOWN);
  }
}
